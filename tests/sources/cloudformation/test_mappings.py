"""`Fn::FindInMap` with keys that are known, that are not, and that no mapping has."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.model.value import Content, OneOf, Unknown
from tests.sources.cloudformation.deployment import deployed, prop, template, troubles, value

SECTIONS = """\
Parameters:
  Stage: {Type: String, Default: prod}
  Choice: {Type: String, AllowedValues: [dev, prod, none]}
  Asked: {Type: String}
Conditions:
  Asked: !Equals [!Ref Asked, x]
Mappings:
  Stages:
    dev: {Size: small, Same: one, Rare: 1, List: [a, b]}
    prod: {Size: large, Same: one, List: [c]}
  Regions:
    eu-west-1: {Encrypted: "true", Name: ireland}
    eu-west-2: {Encrypted: "true", Name: london}
  Names:
    a: {Map: Stages}
    b: {Map: Regions}
"""


@pytest.mark.parametrize(
    ("expression", "content"),
    [
        ("!FindInMap [Stages, !Ref Stage, Size]", "large"),
        ("{Fn::FindInMap: [Stages, dev, List]}", ["a", "b"]),
        ("!FindInMap [Regions, !Ref 'AWS::Region', Encrypted]", "true"),
        ("!FindInMap [Stages, !Ref Choice, Same]", "one"),
        ("!FindInMap [Stages, !Ref Choice, Rare]", 1),
        ("!FindInMap [!FindInMap [Names, a, Map], prod, Size]", "large"),
        ("!FindInMap [Stages, !If [Asked, prod, prod], Size]", "large"),
        ("!FindInMap [Stages, test, Size, DefaultValue: none]", "none"),
        ("!FindInMap [Stages, prod, Size, DefaultValue: none]", "large"),
        ("!FindInMap [Nothing, prod, Size, DefaultValue: !Ref Stage]", "prod"),
    ],
)
def test_one_value_is_left(expression: str, content: Content, tmp_path: Path) -> None:
    assert value(tmp_path, expression, SECTIONS) == content


@pytest.mark.parametrize(
    ("expression", "contents"),
    [
        ("!FindInMap [Regions, !Ref 'AWS::Region', Name]", ("ireland", "london")),
        ("!FindInMap [Regions, !Ref 'AWS::Region', Name, DefaultValue: other]", ("ireland", "london", "other")),
        ("!FindInMap [Stages, !Ref Choice, Size]", ("small", "large")),
        ("!FindInMap [Stages, !Ref Choice, Size, DefaultValue: other]", ("small", "large", "other")),
        ("!FindInMap [Stages, !If [Asked, dev, prod], Size]", ("small", "large")),
        ("!FindInMap [Stages, prod, !Ref Asked]", ("large", "one", ["c"])),
    ],
)
def test_one_of_several_is_left(expression: str, contents: tuple[Content, ...], tmp_path: Path) -> None:
    found = value(tmp_path, expression, SECTIONS)
    assert isinstance(found, OneOf)
    assert found.values == contents


@pytest.mark.parametrize(
    ("expression", "keys"),
    [
        ("!FindInMap [Stages, test, Size]", "Stages.test.Size"),
        ("!FindInMap [Stage, dev, Size]", "Stage.dev.Size"),
        ("!FindInMap [Regions, !Ref 'AWS::Region', Nme]", "Regions.*.Nme"),
    ],
)
def test_what_no_mapping_has_is_told(expression: str, keys: str, tmp_path: Path) -> None:
    root = deployed(tmp_path, template(expression, SECTIONS))
    found = prop(root, "It", "Value")
    assert isinstance(found, Unknown)
    assert [one.summary for one in root.diagnostics] == [f"No mapping has {keys}"]
    assert [one.split(":")[-1] for one in troubles(root)] == ["14"]


def test_where_the_mapping_itself_is_not_known_nothing_is_told(tmp_path: Path) -> None:
    found = value(tmp_path, "!FindInMap [!Ref Asked, prod, Encrypted]", SECTIONS)
    assert isinstance(found, Unknown)
