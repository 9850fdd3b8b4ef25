"""The assembly of the AWS CDK (`cdk.out`): which template is deployed where, and which construct made a resource."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from yaml.nodes import Node

from tcop_iac.model.range import Range
from tcop_iac.sources.cloudformation.syntax import member, scalar_text
from tcop_iac.sources.cloudformation.template import STACK_TAGS, Given

MANIFEST = "manifest.json"
_ENVIRONMENT = re.compile(r"aws://([^/]+)/([^/]+)")
_FRAME = re.compile(r"\(?((?:/|[A-Za-z]:\\|\.{0,2}/)?[^():\s]+\.(?:ts|js|mjs|py|java|cs|go)):(\d+)(?::(\d+))?\)?")


@dataclass(frozen=True, slots=True)
class Construct:
    """What made a resource: the construct's path, and where in the program, where the assembly tells."""

    path: str
    range: Range | None = None


@dataclass(slots=True, eq=False)
class _Stack:
    region: str = ""
    account: str = ""
    tags: dict[str, str] | None = None
    traces: dict[str, list[str]] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)


class Assemblies:
    """The assemblies of one scan. `where` gives a path relative to the base."""

    def __init__(self, where: Callable[[Path], str]) -> None:
        self._where = where
        self._stacks: dict[Path, Mapping[str, _Stack]] = {}

    def _stack(self, template: Path) -> _Stack | None:
        folder = template.parent
        if folder not in self._stacks:
            self._stacks[folder] = _stacks(folder / MANIFEST)
        return self._stacks[folder].get(template.name)

    def environment(self, template: Path) -> dict[str, Given]:
        """The pseudo parameters that the assembly fixes for a template."""
        stack = self._stack(template)
        place = Range(self._where(template.parent / MANIFEST), 1, 1, 1, 1)
        if stack is None:
            return {}
        found = {"AWS::Region": stack.region, "AWS::AccountId": stack.account}
        how = "is that of the assembly's environment"
        given = {name: Given(text, place, how) for name, text in found.items() if text}
        return given if stack.tags is None else {**given, STACK_TAGS: Given(dict(stack.tags), place, how)}

    def construct(self, template: Path, logical: str, resource: Node) -> Construct | None:
        """The construct that made the resource `logical` of a template; None for what no CDK has made."""
        metadata = member(resource, "Metadata")
        written = scalar_text(member(metadata, "aws:cdk:path")) if metadata is not None else None
        stack = self._stack(template)
        path = written or (stack.paths.get(logical) if stack is not None else None)
        if path is None:
            return None
        return Construct(path, self._program(template, stack.traces.get(logical, []) if stack is not None else []))

    def _program(self, template: Path, trace: list[str]) -> Range | None:
        """The first line of the user's own program in a stack trace."""
        for frame in trace:
            found = _FRAME.search(frame)
            if found is None or "node_modules" in found[1] or "site-packages" in found[1]:
                continue
            path = Path(os.path.normpath(template.parent.parent / found[1]))
            if path.is_file():
                line, column = int(found[2]), int(found[3] or 1)
                return Range(self._where(path), line, column, line, column)
        return None

    def asset(self, resource: Node) -> str | None:
        """The file of a nested stack's template, relative to its caller's, as the CDK notes it."""
        metadata = member(resource, "Metadata")
        return scalar_text(member(metadata, "aws:asset:path")) if metadata is not None else None


def _stacks(path: Path) -> Mapping[str, _Stack]:
    """The stacks of an assembly by the name of their template's file; none where there is no assembly."""
    try:
        artifacts: Any = json.loads(path.read_bytes())["artifacts"]
        return dict(_stack_of(one) for one in artifacts.values() if one.get("type") == "aws:cloudformation:stack")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _stack_of(artifact: Any) -> tuple[str, _Stack]:
    stack = _Stack()
    environment = _ENVIRONMENT.fullmatch(str(artifact.get("environment", "")))
    if environment is not None:
        account, region = environment.groups()
        stack.account = "" if account.startswith("unknown") else account
        stack.region = "" if region.startswith("unknown") else region
    tags = artifact["properties"].get("tags")
    stack.tags = tags if isinstance(tags, dict) else None
    for construct, notes in (artifact.get("metadata") or {}).items():
        for note in notes:
            if note.get("type") == "aws:cdk:logicalId":
                stack.paths[str(note["data"])] = construct.strip("/")
                stack.traces[str(note["data"])] = [str(frame) for frame in note.get("trace") or []]
    return str(artifact["properties"]["templateFile"]), stack
