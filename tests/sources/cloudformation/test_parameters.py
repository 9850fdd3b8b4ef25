"""What parameters come to: by default, as given, as they may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown
from tests.sources.cloudformation.deployment import deployed, prop, scanned, template, value


@pytest.mark.parametrize(
    ("declared", "given", "content"),
    [
        ("{Type: String, Default: a}", None, "a"),
        ("{Type: String, Default: a}", "b", "b"),
        ("{Type: String, Default: true}", None, "true"),
        ("{Type: String, Default: 7}", None, "7"),
        ("{Type: String, Default: ''}", None, ""),
        ("{Type: Number, Default: 7}", None, 7),
        ("{Type: Number, Default: '7'}", None, 7),
        ("{Type: Number}", "8", 8),
        ("{Type: 'List<Number>', Default: '80, 443'}", None, [80, 443]),
        ("{Type: CommaDelimitedList, Default: ''}", None, []),
        ("{Type: CommaDelimitedList, Default: a}", "b, c", ["b", "c"]),
        ("{Type: CommaDelimitedList}", ["b", "c"], ["b", "c"]),
        ("{Type: 'List<AWS::EC2::Subnet::Id>', Default: 'subnet-1,subnet-2'}", None, ["subnet-1", "subnet-2"]),
        ("{Type: AWS::EC2::VPC::Id, Default: vpc-1}", None, "vpc-1"),
        ("{Type: AWS::SSM::Parameter::Name, Default: /a}", None, "/a"),
        ("{Type: String, AllowedValues: [a, b], Default: a}", None, "a"),
        ("{Type: String, AllowedValues: [a]}", None, "a"),
    ],
)
def test_a_value_is_that_given_or_the_default(declared: str, given: Content, content: Content, tmp_path: Path) -> None:
    values = {} if given is None else {"P": given}
    found = value(tmp_path, "!Ref P", f"Parameters:\n  P: {declared}\n", values)
    assert found == content
    assert type(found) is type(content)


def test_without_either_it_is_one_of_the_allowed_or_unknown(tmp_path: Path) -> None:
    found = value(tmp_path, "!Ref P", "Parameters:\n  P: {Type: String, AllowedValues: ['true', 'false']}\n")
    assert isinstance(found, OneOf)
    assert found.values == ("true", "false")
    unknown = value(tmp_path, "!Ref P", "Parameters:\n  P: {Type: String}\n")
    assert (unknown.reason, unknown.identity) == (
        "parameter P has no default and no value is given",
        ("Parameters.P",),
    )


@pytest.mark.parametrize("inner", ["AWS::EC2::Image::Id", "List<String>", "String"])
def test_the_parameter_store_is_not_read(inner: str, tmp_path: Path) -> None:
    section = f"Parameters:\n  P: {{Type: 'AWS::SSM::Parameter::Value<{inner}>', Default: /aws/x}}\n"
    found = value(tmp_path, "!Ref P", section, {"P": "/aws/y"})
    assert isinstance(found, Unknown)
    assert found.reason == "parameter P is read from the parameter store when the stack is deployed"


def test_no_echo_is_sensitive_whatever_its_value(tmp_path: Path) -> None:
    for rest in ("", ", Default: a", ", AllowedValues: [a, b]"):
        section = f"Parameters:\n  P: {{Type: String, NoEcho: 'true'{rest}}}\n"
        assert isinstance(value(tmp_path, "!Ref P", section), Sensitive)


def test_the_region_may_be_given(tmp_path: Path) -> None:
    assert value(tmp_path, "!Ref AWS::Region", given={"AWS::Region": "eu-west-2"}) == "eu-west-2"


@pytest.mark.parametrize(
    "section", ["Parameters", "Mappings", "Conditions", "Outputs", "Rules", "Metadata", "Resources"]
)
def test_an_empty_section_is_no_trouble(section: str, tmp_path: Path) -> None:
    rest = "" if section == "Resources" else "Resources:\n  A:\n    Type: AWS::S3::Bucket\n"
    report = scanned(tmp_path, {"t.yaml": f"AWSTemplateFormatVersion: '2010-09-09'\n{section}:\n{rest}"})
    assert (report.code, report.diagnostics) == (0, [])


def test_rules_change_nothing_and_their_names_are_looked_at(tmp_path: Path) -> None:
    rules = """\
Parameters:
  Stage: {Type: String, Default: prod}
  Subnets: {Type: 'List<AWS::EC2::Subnet::Id>'}
  Vpc: {Type: AWS::EC2::VPC::Id}
Rules:
  Sound:
    RuleCondition: !Equals [!Ref Stage, prod]
    Assertions:
      - Assert: {Fn::Contains: [[a1.large], !Ref Stage]}
        AssertDescription: For production
      - Assert:
          Fn::EachMemberIn: [{Fn::ValueOfAll: ['AWS::EC2::Subnet::Id', VpcId]}, {Fn::RefAll: 'AWS::EC2::VPC::Id'}]
      - Assert: {Fn::EachMemberEquals: [{Fn::ValueOf: [Subnets, Tags.Department]}, it]}
      - Assert: {Fn::Not: [{Fn::Equals: [!Ref 'AWS::Region', eu-west-1]}]}
"""
    wrong = """\
  Wrong:
    Assertions:
      - Assert: {Fn::Contains: [[a], !Ref Stag]}
      - Assert: {Fn::Contain: [[a], !Ref Stage]}
  Empty: {}
"""
    assert value(tmp_path, "!Ref Stage", rules) == "prod"
    root = deployed(tmp_path, template("!Ref Stage", rules + wrong))
    assert sorted(f"{one.code} {one.summary}" for one in root.diagnostics) == [
        "undefined There is no parameter Stag",
        "unknown-function There is no function Fn::Contain in a rule",
        "wrong-shape Rule Empty has no list of Assertions",
    ]


def test_a_given_value_decides_through_the_command_line(tmp_path: Path) -> None:
    text = template("1", "Parameters:\n  On: {Type: String, Default: 'false'}\n")
    text += "  Db:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      StorageEncrypted: !Ref On\n"
    assert scanned(tmp_path, {"t.yaml": text}).verdicts == [("Db", "fail")]
    (tmp_path / "p.json").write_text('{"Parameters": {"On": "true"}}')
    report = scanned(tmp_path, {"t.yaml": text}, "--parameters", str(tmp_path / "p.json"))
    assert report.verdicts == [("Db", "pass")]


def test_attributes_beside_the_properties_can_be_read(tmp_path: Path) -> None:
    text = template("1") + (
        "  Kept:\n    Type: AWS::S3::Bucket\n    DeletionPolicy: Retain\n    UpdateReplacePolicy: Snapshot\n"
        "    DependsOn: [Bucket, Other]\n  After:\n    Type: AWS::S3::Bucket\n    DependsOn: Kept\n"
    )
    root = deployed(tmp_path, text)
    assert prop(root, "Kept", "@DeletionPolicy") == "Retain"
    assert prop(root, "Kept", "@UpdateReplacePolicy") == "Snapshot"
    assert [str(one.references[0]) for one in prop(root, "Kept", "@DependsOn")] == ["Bucket", "Other"]
    assert [str(one.references[0]) for one in prop(root, "After", "@DependsOn")] == ["Kept"]
    assert prop(root, "It", "@DependsOn") is None
