"""What the functions of templates come to."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown
from tests.sources.cloudformation.deployment import deployed, prop, scanned, template, troubles, value

PARAMETERS = """\
Parameters:
  Name: {Type: String, Default: orders}
  Size: {Type: Number, Default: "20"}
  Zones: {Type: CommaDelimitedList, Default: "a, b,c"}
  Asked: {Type: String}
  Choice: {Type: String, AllowedValues: [dev, prod]}
  Hidden: {Type: String, NoEcho: true, Default: hunter2}
Conditions:
  Holds: !Equals [!Ref Name, orders]
  HoldsNot: !Not [!Condition Holds]
  Asked: !Equals [!Ref Asked, x]
  Prod: !Equals [!Ref Choice, prod]
  Elsewhere: !Equals [!Ref Choice, staging]
"""


@pytest.mark.parametrize(
    ("expression", "content"),
    [
        ("!Ref Name", "orders"),
        ("{Ref: Name}", "orders"),
        ("!Ref Size", 20),
        ("!Ref Zones", ["a", "b", "c"]),
        ("!Ref AWS::Partition", "aws"),
        ("!Ref AWS::NoValue", None),
        ("!Sub '${Name}-${Size}'", "orders-20"),
        ("!Sub '${!Name} ${Name}'", "${Name} orders"),
        ("!Sub ['${A}-${Name}', {A: !Ref Size}]", "20-orders"),
        ("{Fn::Sub: ['${Name}', {Name: mine}]}", "mine"),
        ("!Sub '${AWS::URLSuffix}'", "amazonaws.com"),
        ("!Join ['-', [a, !Ref Name, 1]]", "a-orders-1"),
        ("!Join [',', !Ref Zones]", "a,b,c"),
        ("!Join ['', [a, !If [HoldsNot, b, !Ref 'AWS::NoValue']]]", "a"),
        ("!Select [1, !Ref Zones]", "b"),
        ("!Select ['0', [x, y]]", "x"),
        ("!Select [1, !Split ['/', 'a/b/c']]", "b"),
        ("!Split ['', 'ab']", ["ab"]),
        ("!Base64 abc", "YWJj"),
        ("Fn::Base64: !Sub '${Name}'", "b3JkZXJz"),
        ("!Cidr ['10.0.0.0/16', 2, 8]", ["10.0.0.0/24", "10.0.1.0/24"]),
        ("!Cidr ['10.0.0.0/16', 1]", ["10.0.0.0/24"]),
        ("!Cidr ['2001:db8::/56', 1, 64]", ["2001:db8::/64"]),
        ("{Fn::Length: [a, b]}", 2),
        ("{Fn::Length: !Ref Zones}", 3),
        ("{Fn::ToJsonString: {a: [1, true, 1.5], b: !Ref Name}}", '{"a":[1,true,1.5],"b":"orders"}'),
        ("!If [Holds, a, b]", "a"),
        ("!If [HoldsNot, a, b]", "b"),
        ("!If [HoldsNot, a, !Ref 'AWS::NoValue']", None),
        ("!If [Elsewhere, a, b]", "b"),
        ("!If [Holds, {a: !If [HoldsNot, 1, 2]}, b]", {"a": 2}),
        ("[a, !If [HoldsNot, b, !Ref AWS::NoValue], c]", ["a", "c"]),
        ("yes", True),
        ("0123", "0123"),
        ("2012-10-17", "2012-10-17"),
        ("1.50", Decimal("1.50")),
    ],
)
def test_what_is_known_is_worked_out(expression: str, content: Content, tmp_path: Path) -> None:
    written = f"\n        {expression}" if expression.startswith("Fn::") else expression
    found = value(tmp_path, written, PARAMETERS)
    assert found == content
    assert type(found) is type(content)


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("!Ref Asked", "parameter Asked has no default and no value is given"),
        ("!Ref AWS::Region", "AWS::Region is not known: the region is chosen when the stack is deployed"),
        ("!Sub 'x-${Asked}'", "parameter Asked has no default and no value is given"),
        ("!Split [',', !Ref Asked]", "parameter Asked has no default and no value is given"),
        ("!Select [0, !Split [',', !Ref Asked]]", "parameter Asked has no default and no value is given"),
        ("!Select [0, !GetAZs '']", "the availability zones are those of the account"),
        ("{Fn::Length: !Split [',', !Ref Asked]}", "parameter Asked has no default and no value is given"),
        ("!Ref Bucket", "Bucket is known only after it is created"),
        ("!GetAtt Bucket.Arn", "Bucket.Arn is known only after it is created"),
        ("!GetAtt [Bucket, Arn]", "Bucket.Arn is known only after it is created"),
        ("!GetAtt [!Ref Name, Arn]", "there is no resource orders"),
        ("!ImportValue shared-vpc", "shared-vpc is exported by another stack"),
        ("{Fn::GetStackOutput: {StackName: net, OutputName: Vpc}}", "Vpc is an output of the stack net"),
        ("{Fn::GetStackOutput: {StackName: !Ref Asked, OutputName: Vpc}}", "it is an output of another stack"),
        ("{Fn::ImportValue: !Sub '${Asked}-vpc'}", "it is exported by another stack"),
        ("'{{resolve:ssm:/x:1}}'", "it is read from the parameter store when the stack is deployed"),
        ("!Base64 {Ref: Asked}", "parameter Asked has no default and no value is given"),
    ],
)
def test_what_nobody_knows_says_why(expression: str, reason: str, tmp_path: Path) -> None:
    found = prop(deployed(tmp_path, template(expression, PARAMETERS)), "It", "Value")
    assert isinstance(found, Unknown)
    assert found.reason == reason


def test_a_partly_known_text_keeps_what_is_known(tmp_path: Path) -> None:
    found = value(tmp_path, "!Join ['-', [a, !Ref Asked, b]]", PARAMETERS)
    assert [part if isinstance(part, str) else part.reason[:15] for part in found.parts] == [
        "a-",
        "parameter Asked",
        "-b",
    ]
    encoded = value(tmp_path, "{Fn::Base64: !Sub 'a-${Asked}'}", PARAMETERS)
    assert encoded.document.prefix == "a-"
    document = value(tmp_path, "{Fn::ToJsonString: {a: !Ref Asked, b: 1}}", PARAMETERS).document
    assert document["b"] == 1


def test_an_unknown_condition_leaves_both(tmp_path: Path) -> None:
    found = value(tmp_path, "!If [Asked, a, b]", PARAMETERS)
    assert isinstance(found, OneOf)
    assert found.values == ("a", "b")
    assert value(tmp_path, "!If [Prod, a, a]", PARAMETERS) == "a"
    maybe = value(tmp_path, "!If [Prod, a, !Ref 'AWS::NoValue']", PARAMETERS)
    assert maybe.values == ("a", None) if isinstance(maybe, OneOf) else maybe == "a"


@pytest.mark.parametrize(
    ("condition", "content"),
    [
        ("!And [!Condition Holds, !Condition Holds]", "yes!"),
        ("!And [!Condition Holds, !Condition HoldsNot, !Condition Asked]", "no!"),
        ("!And [!Condition Holds, !Condition Asked]", None),
        ("!Or [!Condition HoldsNot, !Condition HoldsNot]", "no!"),
        ("!Or [!Condition Asked, !Condition Holds]", "yes!"),
        ("!Or [!Condition Asked, !Condition HoldsNot]", None),
        ("!Not [!Condition Asked]", None),
        ("!Equals [!Ref Asked, !Ref Asked]", "yes!"),
        ("!Equals [!Ref 'AWS::Region', !Ref 'AWS::Region']", "yes!"),
        ("!Equals [!Ref Choice, staging]", "no!"),
        ("!Equals [!Ref Size, '20']", "yes!"),
        ("!Equals ['true', true]", "yes!"),
        ("!Equals [!Ref Hidden, hunter2]", "yes!"),
        ("!Equals [!Join ['', !Ref Zones], abc]", "yes!"),
    ],
)
def test_conditions_are_three_valued(condition: str, content: str | None, tmp_path: Path) -> None:
    found = value(tmp_path, "!If [Tested, yes!, no!]", f"{PARAMETERS}  Tested: {condition}\n")
    if content is None:
        assert isinstance(found, OneOf)
    else:
        assert found == content


def test_what_is_hidden_stays_so(tmp_path: Path) -> None:
    for expression in ("!Ref Hidden", "!Sub 'x${Hidden}'", "!Join ['', [a, !Ref Hidden]]", "!Base64 {Ref: Hidden}"):
        assert isinstance(value(tmp_path, expression, PARAMETERS), Sensitive)
    assert "hunter2" not in repr(value(tmp_path, "!Ref Hidden", PARAMETERS))


@pytest.mark.parametrize(
    ("expression", "code", "column"),
    [
        ("!Select [3, [a, b]]", "wrong-argument", 14),
        ("!Join [a]", "wrong-argument", 14),
        ("!Sub [a]", "wrong-argument", 14),
        ("!Cidr [none, 1, 8]", "wrong-argument", 14),
        ("!Base64 [a]", "wrong-argument", 14),
        ("!If [Holds, a]", "wrong-argument", 14),
        ("{Fn::GetStackOutput: [a, b]}", "wrong-argument", 35),
        ("!Frobnicate a", "unknown-function", 14),
        ("{Fn::Frobnicate: a}", "unknown-function", 14),
        ("!Ref Nobody", "undefined", 14),
        ("!Sub 'a ${Nobody}'", "undefined", 14),
        ("!GetAtt Nobody.Arn", "undefined", 14),
        ("!Sub '${Nobody.Arn}'", "undefined", 14),
        ("!If [Nobody, a, b]", "undefined", 19),
    ],
)
def test_what_is_wrong_is_unknown_and_told(expression: str, code: str, column: int, tmp_path: Path) -> None:
    text = template(expression, PARAMETERS)
    line = text[: text.index("Value:")].count("\n") + 1
    root = deployed(tmp_path, text)
    assert isinstance(prop(root, "It", "Value"), (Unknown, OneOf))
    assert set(troubles(root)) == {f"{code} t.yaml:{line}:{column}"}
    assert len({one.summary for one in root.diagnostics}) == 1


def test_names_are_looked_at_where_no_policy_asks(tmp_path: Path) -> None:
    text = template("[!If [Holds, a, !Ref Nobody], !Sub ['${A}', {A: !GetAtt Gone.Arn}]]", PARAMETERS)
    text += "Outputs:\n  O:\n    Value: !Ref Absent\n"
    root = deployed(tmp_path, text)
    assert {one.summary for one in root.diagnostics} == {
        "There is no resource Gone",
        "There is no parameter or resource Nobody",
        "There is no parameter or resource Absent",
    }


def test_json_and_yaml_mean_the_same(tmp_path: Path) -> None:
    text = json.dumps(
        {
            "Parameters": {"Name": {"Type": "String", "Default": "orders"}},
            "Resources": {
                "It": {
                    "Type": "AWS::SSM::Parameter",
                    "Properties": {"Value": {"Fn::Join": ["", [{"Ref": "Name"}, "-", {"Fn::Sub": "${Name}"}]]}},
                }
            },
        }
    )
    assert prop(deployed(tmp_path, text), "It", "Value") == "orders-orders"


def test_one_of_several_names_is_judged_by_every_policy(tmp_path: Path) -> None:
    text = (
        "Parameters:\n  Stage: {Type: String, AllowedValues: [dev, prod]}\n  Asked: {Type: String}\n"
        "Conditions:\n  Prod: !Equals [!Ref Stage, prod]\nResources:\n"
    )
    for index, name in enumerate(
        ("!Sub 'x-${Stage}'", "!If [Prod, a, !Ref Asked]", "!If [Prod, a, !Ref AWS::NoValue]")
    ):
        text += (
            f"  B{index}:\n    Type: AWS::S3::Bucket\n    Properties: {{BucketName: {name}}}\n"
            f"  T{index}:\n    Type: AWS::DynamoDB::Table\n    Properties: {{TableName: {name}}}\n"
        )
    report = scanned(tmp_path, {"t.yaml": text}, policy="")
    assert report.diagnostics == []
