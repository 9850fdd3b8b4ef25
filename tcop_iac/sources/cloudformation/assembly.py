"""The assembly of the AWS CDK (`cdk.out`): which template is deployed where, and which construct made a resource."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from yaml.nodes import Node

from tcop_iac.model.range import Range
from tcop_iac.model.record import record
from tcop_iac.sources.cloudformation.syntax import member, scalar_text
from tcop_iac.sources.cloudformation.template import STACK_TAGS, Given

MANIFEST = "manifest.json"
_ENVIRONMENT = re.compile(r"aws://([^/]+)/([^/]+)")
_FRAME = re.compile(r"\(?((?:/|[A-Za-z]:\\|\.{0,2}/)?[^():\s]+\.(?:ts|js|mjs|py|java|cs|go)):(\d+)(?::(\d+))?\)?")


@record(frozen=True, slots=True)
class Construct:
    """What made a resource: the construct's path, and where in the program, where the assembly tells."""

    path: str
    range: Range | None = None


@dataclass(slots=True, eq=False)
class _Stack:
    region: str = ""
    account: str = ""
    tags: dict[str, str] | None = None
    paths: dict[str, str] = field(default_factory=dict)
    """Construct paths by logical id."""


@dataclass(slots=True, eq=False)
class _Assembly:
    stacks: dict[str, _Stack] = field(default_factory=dict)
    """By the name of the template's file."""
    traces: dict[str, list[str]] = field(default_factory=dict)
    """Stack traces by construct path, those of nested stacks included."""


class Assemblies:
    """The assemblies of one scan. `where` gives a path relative to the base."""

    def __init__(self, where: Callable[[Path], str]) -> None:
        self._where = where
        self._read: dict[Path, _Assembly] = {}
        self._beside: dict[Path, _Assembly] = {}

    def _assembly(self, template: Path) -> _Assembly:
        """The assembly that a template is in; asked for once a resource."""
        found = self._beside.get(template)
        if found is None:
            folder = template.parent
            if folder not in self._read:
                self._read[folder] = _assembly(folder)
            found = self._beside[template] = self._read[folder]
        return found

    def environment(self, template: Path) -> dict[str, Given]:
        """The pseudo parameters that the assembly fixes for a template."""
        stack = self._assembly(template).stacks.get(template.name)
        if stack is None:
            return {}
        place = Range(self._where(template.parent / MANIFEST), 1, 1, 1, 1)
        found = {"AWS::Region": stack.region, "AWS::AccountId": stack.account}
        how = "is that of the assembly's environment"
        given = {name: Given(text, place, how) for name, text in found.items() if text}
        return given if stack.tags is None else {**given, STACK_TAGS: Given(dict(stack.tags), place, how)}

    def construct(self, template: Path, logical: str, resource: Node) -> Construct | None:
        """The construct that made the resource `logical` of a template; None for what no CDK has made."""
        metadata = member(resource, "Metadata")
        written = scalar_text(member(metadata, "aws:cdk:path")) if metadata is not None else None
        assembly = self._assembly(template)
        stack = assembly.stacks.get(template.name)
        path = written or (stack.paths.get(logical) if stack is not None else None)
        return Construct(path, self._program(template, assembly.traces.get(path, []))) if path is not None else None

    def _program(self, template: Path, trace: Sequence[str]) -> Range | None:
        """The first line of the user's own program in a stack trace."""
        top = _app(template)
        for frame in trace:
            found = _FRAME.search(frame)
            if found is None or "node_modules" in found[1] or "site-packages" in found[1]:
                continue
            path = _source(top, found[1])
            if path is not None:
                line, column = int(found[2]), int(found[3] or 1)
                return Range(self._where(path), line, column, line, column)
        return None

    def asset(self, resource: Node) -> str | None:
        """The file of a nested stack's template, relative to its caller's, as the CDK notes it."""
        metadata = member(resource, "Metadata")
        return scalar_text(member(metadata, "aws:asset:path")) if metadata is not None else None


def _app(template: Path) -> Path:
    """The folder that the CDK ran in: the one around the outermost assembly that holds the template."""
    folder = template.parent
    while (folder.parent / MANIFEST).is_file():
        folder = folder.parent
    return folder.parent


def _source(app: Path, written: str) -> Path | None:
    """The file that a stack trace names, relative to the app or as it lay where the CDK ran, if it is below the app."""
    parts = Path(written).parts
    for first in range(len(parts)):
        path = Path(os.path.normpath(app.joinpath(*parts[first:])))
        if app in path.parents and path.is_file():
            return path
    return None


def _assembly(folder: Path) -> _Assembly:
    """What the manifest in a folder says; nothing where there is none."""
    assembly = _Assembly()
    try:
        artifacts: Any = json.loads((folder / MANIFEST).read_bytes())["artifacts"]
        for artifact in artifacts.values():
            if artifact.get("type") == "aws:cloudformation:stack":
                _take(assembly, artifact, folder)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return assembly
    return assembly


def _take(assembly: _Assembly, artifact: Any, folder: Path) -> None:
    stack = _Stack()
    environment = _ENVIRONMENT.fullmatch(str(artifact.get("environment", "")))
    if environment is not None:
        account, region = environment.groups()
        stack.account = "" if account.startswith("unknown") else account
        stack.region = "" if region.startswith("unknown") else region
    tags = artifact["properties"].get("tags")
    stack.tags = tags if isinstance(tags, dict) else None
    assembly.stacks[str(artifact["properties"]["templateFile"])] = stack
    for construct, notes in {**(artifact.get("metadata") or {}), **_more(artifact, folder)}.items():
        for note in notes:
            if note.get("type") == "aws:cdk:logicalId":
                path = construct.strip("/")
                stack.paths[str(note["data"])] = path
                assembly.traces[path] = [str(frame) for frame in note.get("trace") or []]


def _more(artifact: Any, folder: Path) -> dict[str, Any]:
    """The metadata that newer versions of the CDK keep in a file of its own, inside the assembly."""
    name = artifact.get("additionalMetadataFile")
    path = folder / str(name or "")
    if not name or folder.resolve() not in path.resolve().parents:
        return {}
    found: Any = json.loads(path.read_bytes())
    return found if isinstance(found, dict) else {}
