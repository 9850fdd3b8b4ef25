"""Small templates for tests: files in, deployed resources out, or what the program says of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tcop_iac.cli.main import run
from tcop_iac.model.finding import Diagnostic
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content
from tcop_iac.sources.cloudformation.library import Templates, roots_of
from tcop_iac.sources.cloudformation.roots import TemplateRoot, evaluated
from tcop_iac.sources.cloudformation.template import Given
from tests.terraform_estate import write

DATABASE = "AWS::RDS::DBInstance"
ENCRYPTED = "TCOP-06-101"
"""The policy that looks at `StorageEncrypted` of a database."""


def deployed(
    folder: Path, files: Mapping[str, str] | str, root: str = "t.yaml", given: Mapping[str, Content] = {}
) -> TemplateRoot:
    """The evaluated root that `files` (or the text of one) make."""
    write(folder, {root: files} if isinstance(files, str) else files)
    templates = Templates(folder.resolve(), folder.resolve())
    file = templates.read(folder.resolve() / root)
    assert file is not None
    return evaluated(templates, file, {name: Given(content) for name, content in given.items()})


def roots(folder: Path, files: Mapping[str, str]) -> list[str]:
    """The paths of those of `files` that no other one nests."""
    write(folder, files)
    templates = Templates(folder.resolve(), folder.resolve())
    found = [file for name in files if (file := templates.read(folder.resolve() / name)) is not None]
    return [file.where for file in roots_of(templates, found)]


def resource(root: TemplateRoot, address: str) -> Resource:
    """The resource at `address`."""
    return next(one for one in root.resources if one.address == address)


def prop(root: TemplateRoot, address: str, name: str) -> Content:
    """The content of a property of the resource at `address`; None where it is not written."""
    node = resource(root, address).body.get(name)
    return None if node is None else node.content


def value(folder: Path, expression: str, sections: str = "", given: Mapping[str, Content] = {}) -> Content:
    """What an expression, in YAML's flow style, comes to in a template with these sections."""
    root = deployed(folder, template(expression, sections), given=given)
    found = prop(root, "It", "Value")
    assert troubles(root) == []
    return found


def template(expression: str, sections: str = "") -> str:
    """A template with the expression as a property, and two more resources to refer to."""
    return (
        f"{sections}\nResources:\n  It:\n    Type: AWS::SSM::Parameter\n    Properties:\n      Value: {expression}\n"
        "  Bucket:\n    Type: AWS::S3::Bucket\n  Other:\n    Type: AWS::S3::Bucket\n"
    )


def troubles(root: TemplateRoot) -> list[str]:
    """Code and place of all that is wrong with the templates."""
    return [told(one) for one in root.diagnostics]


def told(one: Diagnostic) -> str:
    """A diagnostic in short."""
    return f"{one.code} {one.range}"


@dataclass(frozen=True)
class Report:
    """What a scan through the command line says: its exit code, and its report in JSON."""

    code: int
    report: Mapping[str, Any]

    @property
    def diagnostics(self) -> list[str]:
        """Level, code and place of each diagnostic."""
        return [f"{one['level']} {one['code']} {_place(one['location'])}" for one in self.report["diagnostics"]]

    @property
    def verdicts(self) -> list[tuple[str, str]]:
        """Address and verdict of every finding's resource, in the order of the report."""
        return [
            (one["address"], finding["verdict"])
            for finding in self.report["findings"]
            for one in (finding["resource"], *finding["others"])
        ]

    @property
    def findings(self) -> list[dict[str, Any]]:
        """All findings."""
        found: list[dict[str, Any]] = self.report["findings"]
        return found


def _place(location: Mapping[str, Any]) -> str:
    return f"{location['path']}:{location['start_line']}:{location['start_column']}"


def scanned(folder: Path, files: Mapping[str, str | bytes], *arguments: str, policy: str = ENCRYPTED) -> Report:
    """The report on a folder with these files, all verdicts shown."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    output = folder / ".report.json"
    only = ("--policy", policy) if policy else ()
    shown = ("--format", "json", "--output", str(output), "--show-passed", "--show-open")
    code = run(["scan", str(folder), *only, *shown, *arguments])
    return Report(code, json.loads(output.read_bytes()))


def database(name: str, encrypted: str = "false", indent: str = "  ") -> str:
    """A database in YAML, below `Resources`."""
    return (
        f"{indent}{name}:\n{indent}  Type: {DATABASE}\n"
        f"{indent}  Properties:\n{indent}    StorageEncrypted: {encrypted}\n"
    )
