"""Which types of resources stand for templates of their own, and where these are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

STACK_SET = "AWS::CloudFormation::StackSet"
NESTED: Mapping[str, str] = {
    "AWS::CloudFormation::Stack": "TemplateURL",
    STACK_SET: "TemplateURL",
    "AWS::Serverless::Application": "Location",
}
"""The types that stand for a template of their own, and the property that says where it is."""

MODULE = "::MODULE"
"""How the types of modules end, which only the account's registry has."""


def is_nested(type_: str) -> bool:
    """True for a type whose resources stand for others."""
    return type_ in NESTED or type_.endswith(MODULE)


def location_of(written: str | None, base: Path) -> Path | None:
    """The file that a location names, as `aws cloudformation package` takes it; None for what is far away."""
    if not written:
        return None
    if written.startswith("file://"):
        written = written.removeprefix("file://")
    return Path(os.path.normpath(base / written)) if "://" not in written else None
