"""Templates that others nest: their parameters, their outputs, where their findings are told, and what is not here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.model.value import OneOf, Unknown
from tests.sources.cloudformation.deployment import database, deployed, prop, resource, roots, scanned, troubles

CHILD = f"""\
Parameters:
  Encrypted: {{Type: String}}
Resources:
{database("Db", "!Ref Encrypted")}
Outputs:
  Name: {{Value: !Ref Db}}
  Given: {{Value: !Sub '${{Encrypted}}!'}}
"""


def parent(location: str, parameters: str = "{Encrypted: 'false'}", rest: str = "") -> str:
    return (
        "Parameters:\n  On: {Type: String, Default: 'false'}\nResources:\n  Child:\n"
        "    Type: AWS::CloudFormation::Stack\n    Properties:\n"
        f"      TemplateURL: {location}\n      Parameters: {parameters}\n{rest}"
    )


@pytest.mark.parametrize(
    "location", ["child.yaml", "./child.yaml", "file://child.yaml", "../stacks/child.yaml", "!Sub child.yaml"]
)
def test_a_local_template_is_judged_with_its_parameters(location: str, tmp_path: Path) -> None:
    report = scanned(tmp_path, {".git/HEAD": "", "stacks/t.yaml": parent(location), "stacks/child.yaml": CHILD})
    assert ("Child.Db", "fail") in report.verdicts
    finding = next(one for one in report.findings if one["resource"]["address"] == "Child.Db")
    assert finding["location"]["path"] == "stacks/child.yaml"
    told = [(hop["location"]["path"], hop["location"]["start_line"], hop["message"]) for hop in finding["hops"]]
    assert told == [
        ("stacks/t.yaml", 4, "Child nests this stack"),
        ("stacks/t.yaml", 8, "parameter Child.Encrypted is given here"),
    ]
    assert report.diagnostics == []


def test_one_that_is_nested_is_not_judged_alone(tmp_path: Path) -> None:
    files = {"t.yaml": parent("child.yaml"), "child.yaml": CHILD, "other.yaml": f"Resources:\n{database('Db')}"}
    assert roots(tmp_path, files) == ["other.yaml", "t.yaml"]
    assert scanned(tmp_path, files).verdicts == [("Child.Db", "fail"), ("Db", "fail")]


def test_a_value_is_traced_through_the_parent(tmp_path: Path) -> None:
    report = scanned(tmp_path, {"t.yaml": parent("child.yaml", "{Encrypted: !Ref On}"), "child.yaml": CHILD})
    assert [hop["message"] for hop in report.findings[0]["hops"]] == [
        "Child nests this stack",
        "this is the default of parameter On",
        "parameter Child.Encrypted is given here",
    ]


def test_outputs_come_back_whatever_the_order(tmp_path: Path) -> None:
    rest = (
        "  Zulu:\n    Type: AWS::SSM::Parameter\n    Properties:\n      Value: !GetAtt Child.Outputs.Given\n"
        "      Name: !GetAtt Child.Outputs.Name\n      Type: !GetAtt Child.Outputs.Nothing\n"
    )
    first = (
        "  After:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: child.yaml\n"
        "      Parameters: {Encrypted: !GetAtt Child.Outputs.Given}\n"
    )
    text = parent("child.yaml", "{Encrypted: 'true'}", rest).replace("Resources:\n", f"Resources:\n{first}")
    root = deployed(tmp_path, {"t.yaml": text, "child.yaml": CHILD})
    assert prop(root, "After.Db", "StorageEncrypted") == "true!"
    assert prop(root, "Zulu", "Value") == "true!"
    assert str(prop(root, "Zulu", "Name").references[0]) == "Child.Db"
    assert isinstance(prop(root, "Zulu", "Type"), Unknown)
    assert troubles(root) == []


def test_a_parameter_that_may_not_be_given_has_its_default_too(tmp_path: Path) -> None:
    child = CHILD.replace("Encrypted: {Type: String}", "Encrypted: {Type: String, Default: 'true'}", 1)
    text = parent("child.yaml", "{Encrypted: !If [Asked, 'false', !Ref 'AWS::NoValue']}")
    text = text.replace("Resources:", "Conditions:\n  Asked: !Equals [!Ref 'AWS::Region', eu-west-2]\nResources:", 1)
    found = prop(deployed(tmp_path, {"t.yaml": text, "child.yaml": child}), "Child.Db", "StorageEncrypted")
    assert isinstance(found, OneOf)
    assert found.values == ("false", "true")


def test_the_condition_of_the_parent_holds_for_the_child(tmp_path: Path) -> None:
    conditions = "Conditions:\n  Never: !Equals [a, b]\n  Asked: !Equals [!Ref 'AWS::Region', eu-west-2]\nResources:"
    text = parent("child.yaml").replace("Resources:", conditions, 1)
    for name, count in (("Never", 0), ("Asked", 2)):
        made = text.replace("Stack\n", f"Stack\n    Condition: {name}\n", 1)
        root = deployed(tmp_path, {"t.yaml": made, "child.yaml": CHILD})
        assert len(root.resources) == count
    assert resource(root, "Child.Db").existence is not None


@pytest.mark.parametrize(
    ("location", "told"),
    [
        (
            "https://s3.amazonaws.com/b/t.yaml",
            "its template https://s3.amazonaws.com/b/t.yaml is not in the repository",
        ),
        ("gone.yaml", "its template gone.yaml is not in the repository"),
        ("../../outside.yaml", "its template ../../outside.yaml is not in the repository"),
        (
            "!If [Asked, a.yaml, b.yaml]",
            "its template is not known: AWS::Region is not known: the region is chosen when the stack is deployed",
        ),
        ("!Sub 'https://${Bucket}/t.yaml'", "its template is not known: Bucket is known only after it is created"),
    ],
)
def test_one_that_is_not_here_is_told(location: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text(CHILD)
    rest = "  Bucket:\n    Type: AWS::S3::Bucket\n"
    conditions = "Conditions: {Asked: !Equals [!Ref 'AWS::Region', eu-west-2]}\n"
    text = parent(location, rest=rest) + conditions
    report = scanned(tmp_path / "repository", {".git/HEAD": "", "stacks/t.yaml": text})
    assert report.code == 0
    assert report.diagnostics == ["warning module-missing stacks/t.yaml:4:3"]
    assert report.report["diagnostics"][0]["summary"] == f"stack Child: {told}"
    assert scanned(tmp_path / "repository", {}, "--strict").code == 3


def test_what_a_missing_stack_is_given_may_have_companions_there(tmp_path: Path) -> None:
    text = parent("gone.yaml", "{Name: !Ref Bucket}", "  Bucket:\n    Type: AWS::S3::Bucket\n")
    assert deployed(tmp_path, text).given_away() == {"Bucket"}


def test_rings_and_thickets_of_stacks_end(tmp_path: Path) -> None:
    ring = {"t.yaml": parent("u.yaml"), "u.yaml": parent("t.yaml", rest=database("Db"))}
    report = scanned(tmp_path / "ring", ring)
    assert report.verdicts == [("Child.Db", "fail")]
    assert [one["summary"] for one in report.report["diagnostics"]] == [
        "stack Child.Child: its template t.yaml nests itself"
    ]
    itself = scanned(tmp_path / "self", {"t.yaml": parent("t.yaml", rest=database("Db"))})
    assert itself.verdicts == [("Db", "fail")]
    second = "  Two:\n    Type: AWS::CloudFormation::Stack\n    Properties: {{TemplateURL: {0}.yaml}}\n"
    thicket = {f"{level}.yaml": parent(f"{level + 1}.yaml", rest=second.format(level + 1)) for level in range(12)}
    found = scanned(tmp_path / "thicket", {**thicket, "12.yaml": f"Resources:\n{database('Db')}"})
    assert any("nested too deeply" in one["summary"] for one in found.report["diagnostics"])


STACK_SET = """\
Resources:
  Set:
    Type: AWS::CloudFormation::StackSet
    Properties:
      StackSetName: s
      PermissionModel: SELF_MANAGED
      Parameters:
        - {ParameterKey: Encrypted, ParameterValue: 'false'}
      StackInstancesGroup:
        - DeploymentTargets: {Accounts: ['111111111111']}
          Regions: [eu-west-2]
      TemplateBody: |
        Parameters:
          Encrypted: {Type: String}
        Resources:
          Db:
            Type: AWS::RDS::DBInstance
            Properties:
              StorageEncrypted: !Ref Encrypted
              AvailabilityZone: !Ref AWS::Region
"""


def test_a_stack_sets_template_is_judged_where_it_stands(tmp_path: Path) -> None:
    report = scanned(tmp_path, {"t.yaml": STACK_SET})
    assert report.verdicts == [("Set.Db", "fail")]
    (finding,) = report.findings
    assert (finding["location"]["start_line"], finding["location"]["start_column"]) == (19, 33)
    assert [hop["message"] for hop in finding["hops"]] == [
        "Set deploys this template",
        "parameter Set.Encrypted is given here",
    ]
    root = deployed(tmp_path, STACK_SET)
    assert prop(root, "Set.Db", "AvailabilityZone") == "eu-west-2"
    several = deployed(tmp_path, STACK_SET.replace("[eu-west-2]", "[eu-west-2, eu-west-1]"))
    assert prop(several, "Set.Db", "AvailabilityZone").values == ("eu-west-2", "eu-west-1")


def test_a_stack_set_may_have_its_template_as_text_or_in_a_file(tmp_path: Path) -> None:
    inline = (
        '{"Resources": {"Set": {"Type": "AWS::CloudFormation::StackSet", "Properties": {"TemplateBody":\n '
        '"{\\"Resources\\": {\\"Db\\": {\\"Type\\": \\"AWS::RDS::DBInstance\\"}}}"}}}}'
    )
    report = scanned(tmp_path / "text", {"t.json": inline})
    assert report.verdicts == [("Set.Db", "fail")]
    assert report.findings[0]["location"]["start_line"] == 2
    body = STACK_SET[: STACK_SET.index("      TemplateBody")]
    files = {"t.yaml": f"{body}      TemplateURL: child.yaml\n", "child.yaml": CHILD}
    assert scanned(tmp_path / "file", files).verdicts == [("Set.Db", "fail")]
    gone = scanned(tmp_path / "gone", {"t.yaml": f"{body}      TemplateBody: !ImportValue x\n"})
    assert gone.diagnostics == ["warning module-missing t.yaml:2:3"]


def test_a_module_of_the_registry_is_told_as_missing(tmp_path: Path) -> None:
    text = "Resources:\n  M:\n    Type: Our::Storage::Bucket::MODULE\n    Properties: {Name: !Ref B}\n"
    root = deployed(tmp_path, f"{text}  B:\n    Type: AWS::S3::Bucket\n")
    assert troubles(root) == ["module-missing t.yaml:2:3"]
    assert root.given_away() == {"B"}


def test_what_a_module_makes_may_be_referred_to(tmp_path: Path) -> None:
    text = "Resources:\n  M:\n    Type: Our::Storage::Bucket::MODULE\n  P:\n    Type: AWS::SSM::Parameter\n"
    root = deployed(tmp_path, f"{text}    Properties: {{Value: !Ref MBucket, Name: !GetAtt MBucket.Arn}}\n")
    assert prop(root, "P", "Value").reason == "MBucket is what the module M makes"
    assert troubles(root) == ["module-missing t.yaml:2:3"]


def test_stack_tags_and_the_region_go_down(tmp_path: Path) -> None:
    child = "Resources:\n  P:\n    Type: AWS::SSM::Parameter\n    Properties: {Value: !Ref 'AWS::Region'}\n"
    text = parent("child.yaml", "{}", "      Tags: [{Key: team, Value: data}]\n")
    given = {"AWS::Region": "eu-west-2", "AWS::Stack.Tags": {"stage": "prod"}}
    root = deployed(tmp_path, {"t.yaml": text, "child.yaml": child}, given=given)
    assert prop(root, "Child.P", "Value") == "eu-west-2"
    body = resource(root, "Child.P").provider.body
    assert body is not None
    assert body.content["default_tags"] == {"tags": {"stage": "prod", "team": "data"}}
