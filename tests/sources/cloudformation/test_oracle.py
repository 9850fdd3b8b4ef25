"""What functions come to, beside what cfn-lint says: another reading of the same documentation.

cfn-lint gives every value that a function may have in one region. What is known to it and to us has to be the same; for
what nobody knows it gives nothing, or all that is possible.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tcop_iac.model.value import Content, OneOf, Unknown, arms
from tests.sources.cloudformation.deployment import deployed, prop

pytest.importorskip("cfnlint", reason="cfn-lint is not installed")

REGION = "us-east-1"

TEXT = """\
Transform: AWS::LanguageExtensions
Parameters:
  Name: {Type: String, Default: orders}
  Size: {Type: Number, Default: 20}
  Zones: {Type: CommaDelimitedList, Default: "a,b,c"}
  Choice: {Type: String, AllowedValues: [dev, prod]}
  Asked: {Type: String}
Mappings:
  Stages:
    dev: {Size: small, List: [x, y]}
    prod: {Size: large, List: [z]}
    orders: {Size: middling, List: [o]}
  Regions:
    us-east-1: {Name: virginia}
Conditions:
  Holds: !Equals [a, a]
  HoldsNot: !Not [!Condition Holds]
  Both: !And [!Condition Holds, !Condition HoldsNot]
  Either: !Or [!Condition Holds, !Condition HoldsNot]
  Prod: !Equals [!Ref Choice, prod]
  Staging: !Equals [!Ref Choice, staging]
  ProdOrSure: !Or [!Condition Prod, !Condition Holds]
  ProdAndNot: !And [!Condition Prod, !Condition HoldsNot]
  DevSurely: !And [!Not [!Condition Prod], !Condition Holds]
  Asked: !Equals [!Ref Asked, x]
  Deep: !Not [!Or [!Condition Both, !And [!Condition Either, !Not [!Condition Holds]]]]
Resources:
  It:
    Type: AWS::SSM::Parameter
    Properties:
      RefText: !Ref Name
      RefNumber: !Ref Size
      RefList: !Ref Zones
      RefChoice: !Ref Choice
      RefRegion: !Ref AWS::Region
      RefAsked: !Ref Asked
      Joined: !Join ['-', [!Ref Name, x, !Ref Size]]
      JoinedList: !Join [',', !Ref Zones]
      JoinedChoice: !Join ['/', [a, !Ref Choice]]
      JoinedMapped: !Join ['', [!FindInMap [Stages, !Ref Choice, Size], '!']]
      Selected: !Select [1, !Ref Zones]
      SelectedText: !Select ['0', [p, q]]
      SelectedSplit: !Select [2, !Split ['.', 'a.b.c']]
      Split: !Split ['--', 'a--b----c']
      SplitOne: !Split [',', abc]
      SplitSub: !Split ['-', !Sub '${Name}-${Size}']
      Sub: !Sub 'x-${Name}-${Size}'
      SubMap: !Sub ['${A}.${Name}', {A: !Ref Choice}]
      SubShadow: !Sub ['${Name}', {Name: mine}]
      SubRegion: !Sub '${AWS::Region}a'
      Mapped: !FindInMap [Stages, dev, Size]
      MappedList: !FindInMap [Stages, dev, List]
      MappedRef: !FindInMap [Stages, !Ref Name, Size]
      MappedChoice: !FindInMap [Stages, !Ref Choice, Size]
      MappedRegion: !FindInMap [Regions, !Ref 'AWS::Region', Name]
      MappedDefault: !FindInMap [Stages, test, Size, DefaultValue: none]
      MappedSelected: !Select [0, !FindInMap [Stages, prod, List]]
      IfBoth: !If [Asked, a, b]
      IfNested: !If [Asked, !If [Prod, a, b], !Ref Name]
      Json: {Fn::ToJsonString: {a: [1, x], b: {c: 'true'}}}
      Plain: text
"""

PROPERTIES = [line.split(":")[0].strip() for line in TEXT.split("Properties:\n")[1].splitlines()]
CONDITIONS = [line.split(":")[0].strip() for line in TEXT.split("Conditions:\n")[1].split("Resources:")[0].splitlines()]
RESOLVED = ("FindInMap", "GetAZs", "If", "Join", "Select", "Split", "Sub", "ToJsonString")
FUNCTIONS = ["Ref", *(f"Fn::{name}" for name in RESOLVED)]
NOBODY_KNOWS = ("RefAsked",)


@pytest.fixture(scope="module")
def theirs() -> Any:
    """The template as cfn-lint reads it."""
    from cfnlint.decode.cfn_yaml import loads  # noqa: PLC0415 (only here)
    from cfnlint.template import Template  # noqa: PLC0415

    return Template("t.yaml", loads(TEXT), [REGION])


def possible(template: Any, instance: Any) -> list[str]:
    """All values that cfn-lint gives, as JSON, sorted."""
    from cfnlint.jsonschema import CfnTemplateValidator  # noqa: PLC0415

    context = template.context.evolve(functions=FUNCTIONS)
    validator = CfnTemplateValidator(schema={}, cfn=template, context=context)
    return sorted({_json(value) for value, _, error in validator.resolve_value(instance) if error is None})


def ours(content: Content) -> Iterator[str]:
    """All values that we give, as JSON."""
    for arm in arms(content):
        assert not isinstance(arm, Unknown)
        yield _json(arm)


def _json(value: Any) -> str:
    """A value as JSON, numbers as the texts that CloudFormation makes of them, JSON in a text without its blanks."""
    if isinstance(value, str) and value.startswith("{"):
        value = json.loads(value)
    plain = [str(one) for one in value] if isinstance(value, list) else value
    return json.dumps(str(plain) if isinstance(plain, int) else plain, sort_keys=True)


@pytest.mark.parametrize("name", [name for name in PROPERTIES if name not in NOBODY_KNOWS])
def test_functions_come_to_the_same(name: str, theirs: Any, tmp_path: Path) -> None:
    content = prop(deployed(tmp_path, TEXT, given={"AWS::Region": REGION}), "It", name)
    expected = possible(theirs, theirs.template["Resources"]["It"]["Properties"][name])
    assert expected
    assert sorted(ours(content)) == expected


@pytest.mark.parametrize("name", NOBODY_KNOWS)
def test_what_it_has_no_value_for_is_unknown(name: str, theirs: Any, tmp_path: Path) -> None:
    assert possible(theirs, theirs.template["Resources"]["It"]["Properties"][name]) == []
    assert isinstance(prop(deployed(tmp_path, TEXT), "It", name), Unknown)


@pytest.mark.parametrize("name", CONDITIONS)
def test_conditions_hold_where_its_solver_finds_that_they_must(name: str, theirs: Any, tmp_path: Path) -> None:
    text = TEXT.replace("Plain: text", f"Plain: !If [{name}, true, false]")
    content = prop(deployed(tmp_path, text), "It", "Plain")
    solved = {scenario[name] for scenario in theirs.conditions.build_scenarios({name: {True, False}})}
    assert set(arms(content)) == solved
    assert isinstance(content, OneOf) == (len(solved) == 2)


def test_loops_make_the_same_resources(tmp_path: Path) -> None:
    from cfnlint.decode.cfn_yaml import loads  # noqa: PLC0415
    from cfnlint.template import Template  # noqa: PLC0415
    from cfnlint.template.transforms._language_extensions import language_extension  # noqa: PLC0415

    text = """\
Transform: AWS::LanguageExtensions
Parameters:
  Names: {Type: CommaDelimitedList, Default: "c,d"}
Resources:
  Fn::ForEach::One: [N, [a, b], {'B${N}': {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub '${N}-x', X: !Ref N}}}]
  Fn::ForEach::Two: [N, !Ref Names, {'C${N}': {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref N}}}]
  Fn::ForEach::Outer:
    - N
    - [e, f]
    - Fn::ForEach::Inner:
        - M
        - ['1', '2']
        - D${N}${M}: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub '${M}${N}'}}
"""
    matches, expanded = language_extension(Template("t.yaml", loads(text), [REGION]))
    assert matches == []
    assert expanded is not None
    root = deployed(tmp_path, text)
    found = {one.address: one.body.content for one in root.resources}
    assert found == {name: dict(resource["Properties"]) for name, resource in expanded["Resources"].items()}
