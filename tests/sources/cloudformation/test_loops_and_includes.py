"""What loops, included files and macros make of a mapping, and what is left open where that is not known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.model.value import Unknown
from tests.sources.cloudformation.deployment import DATABASE, database, deployed, prop, resource, scanned, troubles

NAMES = """\
Transform: AWS::LanguageExtensions
Parameters:
  Names: {Type: CommaDelimitedList, Default: "Orders,Users"}
  Asked: {Type: CommaDelimitedList}
Mappings:
  Stages: {prod: {Names: [Orders, Users]}}
"""


def addresses(text: str, folder: Path) -> list[str]:
    return [one.address for one in deployed(folder, text).resources]


@pytest.mark.parametrize(
    "values",
    ["[Orders, Users]", "!Ref Names", "{Ref: Names}", "!FindInMap [Stages, prod, Names]", "!Split ['/', Orders/Users]"],
)
def test_a_loop_makes_a_resource_for_each_value(values: str, tmp_path: Path) -> None:
    text = (
        f"{NAMES}Resources:\n  Fn::ForEach::All:\n    - Name\n    - {values}\n    - Table${{Name}}:\n"
        "        Type: AWS::DynamoDB::Table\n        Properties:\n          TableName: !Sub '${Name}-table'\n"
        "          BillingMode: !Ref Name\n"
    )
    root = deployed(tmp_path, text)
    assert [one.address for one in root.resources] == ["TableOrders", "TableUsers"]
    assert prop(root, "TableUsers", "TableName") == "Users-table"
    assert prop(root, "TableUsers", "BillingMode") == "Users"
    assert troubles(root) == []
    place = resource(root, "TableUsers").range
    assert text.splitlines()[place.start_line - 1].strip() == "- Table${Name}:"


def test_given_values_are_looped_over(tmp_path: Path) -> None:
    text = f"{NAMES}Resources:\n  Fn::ForEach::A: [N, !Ref Asked, {{'B${{N}}': {{Type: AWS::S3::Bucket}}}}]\n"
    found = [one.address for one in deployed(tmp_path, text, given={"Asked": "x,y"}).resources]
    assert found == ["Bx", "By"]


def test_loops_nest_and_take_what_no_name_may_have_away(tmp_path: Path) -> None:
    text = (
        f"{NAMES}Resources:\n  Fn::ForEach::A:\n    - X\n    - [a, b]\n    - Fn::ForEach::B:\n        - Y\n"
        "        - ['1.0', '2']\n        - Bucket${X}&{Y}:\n            Type: AWS::S3::Bucket\n"
        "            Properties: {BucketName: !Sub '${X}-${Y}'}\n"
    )
    root = deployed(tmp_path, text)
    assert [one.address for one in root.resources] == ["Bucketa10", "Bucketa2", "Bucketb10", "Bucketb2"]
    assert prop(root, "Bucketa10", "BucketName") == "a-1.0"


def test_properties_and_outputs_and_conditions_may_be_made_by_loops(tmp_path: Path) -> None:
    child = (
        "Transform: AWS::LanguageExtensions\nConditions:\n  Fn::ForEach::C: [N, [A, B], {'Is${N}': !Equals [a, a]}]\n"
        "Resources:\n  T:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      TableName: t\n"
        "      Fn::ForEach::P: [N, [ReadLimit, WriteLimit], {'${N}': !If [IsB, '${N}', no]}]\n"
        "Outputs:\n  Fn::ForEach::O: [N, [One, Two], {'Out${N}': {Value: '${N}!'}}]\n"
    )
    parent = (
        "Resources:\n  C:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: child.yaml}\n"
        "  P:\n    Type: AWS::SSM::Parameter\n    Properties: {Value: !GetAtt C.Outputs.OutTwo}\n"
    )
    root = deployed(tmp_path, {"t.yaml": parent, "child.yaml": child})
    assert prop(root, "C.T", "WriteLimit") == "WriteLimit"
    assert prop(root, "P", "Value") == "Two!"
    assert troubles(root) == []


def test_a_loop_over_what_is_not_known_leaves_open(tmp_path: Path) -> None:
    properties = "Fn::ForEach::P: [N, !Ref Asked, {'${N}': true}]"
    text = (
        f"{NAMES}Resources:\n  Db:\n    Type: {DATABASE}\n    Properties:\n      Engine: postgres\n      {properties}\n"
    )
    report = scanned(tmp_path, {"t.yaml": text})
    assert report.verdicts == [("Db", "open")]
    assert report.diagnostics == ["warning loop-unknown t.yaml:12:27"]


def test_loops_in_loops_end(tmp_path: Path) -> None:
    values = "[" + ", ".join(f"v{index}" for index in range(100)) + "]"
    inner = "{'B${A}${B}${C}': {Type: AWS::S3::Bucket}}"
    text = f"Resources:\n  Fn::ForEach::X: [A, {values}, {{Fn::ForEach::Y: [B, {values}, "
    text += f"{{Fn::ForEach::Z: [C, {values}, {inner}]}}]}}]\n{database('Db')}"
    report = scanned(tmp_path, {"t.yaml": text})
    assert report.verdicts == [("Db", "fail")]
    assert {one.split()[1] for one in report.diagnostics} == {"loop-too-large"}


def test_what_a_local_file_holds_is_read(tmp_path: Path) -> None:
    text = (
        f"Resources:\n  Db:\n    Type: {DATABASE}\n    Properties:\n      Engine: postgres\n      Fn::Transform:\n"
        "        Name: AWS::Include\n        Parameters: {Location: pieces/encryption.yaml}\n"
    )
    report = scanned(tmp_path, {"t.yaml": text, "pieces/encryption.yaml": "# here\nStorageEncrypted: false\n"})
    assert (report.verdicts, report.diagnostics) == ([("Db", "fail")], [])
    place = report.findings[0]["location"]
    assert (place["path"], place["start_line"], place["start_column"]) == ("pieces/encryption.yaml", 2, 19)
    (hop,) = report.findings[0]["hops"]
    assert (hop["location"]["path"], hop["location"]["start_line"]) == ("t.yaml", 7)
    assert hop["message"] == "pieces/encryption.yaml is included here"


@pytest.mark.parametrize(
    "properties",
    [
        "{Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./p.json}}}",
        "{Fn::Transform: [{Name: AWS::Include, Parameters: {Location: !Sub './p.json'}}]}",
        "!Transform {Name: AWS::Include, Parameters: {Location: file://p.json}}",
    ],
)
def test_an_include_may_be_all_that_there_is(properties: str, tmp_path: Path) -> None:
    text = f"Resources:\n  Db:\n    Type: {DATABASE}\n    Properties: {properties}\n"
    report = scanned(tmp_path, {"t.yaml": text, "p.json": '{"StorageEncrypted": true}'})
    assert (report.verdicts, report.diagnostics) == ([("Db", "pass")], [])


def test_resources_and_mappings_may_be_included(tmp_path: Path) -> None:
    text = (
        "Mappings:\n  Fn::Transform: {Name: AWS::Include, Parameters: {Location: m.yaml}}\nResources:\n"
        "  Fn::Transform: {Name: AWS::Include, Parameters: {Location: r.yaml}}\n"
    )
    pieces = {
        "m.yaml": "Stages: {prod: {On: 'false'}}\n",
        "r.yaml": f"Db:\n  Type: {DATABASE}\n  Properties:\n    StorageEncrypted: !FindInMap [Stages, prod, On]\n",
    }
    report = scanned(tmp_path, {"t.yaml": f"AWSTemplateFormatVersion: 2010-09-09\n{text}", **pieces})
    assert (report.verdicts, report.diagnostics) == ([("Db", "fail")], [])
    assert report.findings[0]["location"]["path"] == "r.yaml"
    assert [hop["location"]["path"] for hop in report.findings[0]["hops"]] == ["t.yaml", "m.yaml"]


@pytest.mark.parametrize(
    "transform",
    [
        "{Name: AWS::Include, Parameters: {Location: s3://bucket/p.yaml}}",
        "{Name: AWS::Include, Parameters: {Location: gone.yaml}}",
        "{Name: AWS::Include, Parameters: {Location: ../outside.yaml}}",
        "{Name: OurMacro, Parameters: {Some: thing}}",
    ],
)
def test_what_is_not_here_may_hold_anything(transform: str, tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("StorageEncrypted: true\n")
    inner = tmp_path / "repository"
    text = f"Resources:\n  Db:\n    Type: {DATABASE}\n    Properties:\n      Engine: mysql\n"
    text += f"      Fn::Transform: {transform}\n"
    report = scanned(inner, {"t.yaml": text, ".git/HEAD": ""})
    assert report.verdicts == [("Db", "open")]
    assert report.diagnostics == ["warning transform-unknown t.yaml:6:22"]


def test_a_macro_over_all_of_it_is_told_once_and_may_make_names(tmp_path: Path) -> None:
    text = (
        "Transform: [AWS::LanguageExtensions, OurMacro]\nResources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n"
        "      BucketName: !Ref MadeByIt\n"
    )
    root = deployed(tmp_path, text)
    assert troubles(root) == ["transform-unknown t.yaml:1:38"]
    found = prop(root, "B", "BucketName")
    assert isinstance(found, Unknown)
    assert found.reason.endswith("the macro OurMacro may make it in a deployment")


def test_an_instance_that_may_be_in_a_cluster_is_judged_as_both(tmp_path: Path) -> None:
    text = (
        "Parameters:\n  Cluster: {Type: String}\nConditions:\n  In: !Not [!Equals [!Ref Cluster, '']]\nResources:\n"
        f"  Db:\n    Type: {DATABASE}\n    Properties:\n      StorageEncrypted: false\n"
        "      DBClusterIdentifier: !If [In, !Ref Cluster, !Ref 'AWS::NoValue']\n"
    )
    assert ("Db", "fail") in scanned(tmp_path, {"t.yaml": text}).verdicts


@pytest.mark.parametrize("form", ["{0}", "[{0}, AWS::LanguageExtensions]"])
def test_sections_may_be_included_at_the_top(form: str, tmp_path: Path) -> None:
    include = form.format("{Name: AWS::Include, Parameters: {Location: sections.yaml}}")
    piece = f"Mappings: {{M: {{a: {{On: 'false'}}}}}}\nResources:\n{database('Db', '!FindInMap [M, a, On]')}"
    text = f"AWSTemplateFormatVersion: 2010-09-09\nTransform: {include}\n"
    report = scanned(tmp_path, {"t.template": text, "sections.yaml": piece})
    assert [(one["root"], one["address"]) for f in report.findings for one in (f["resource"], *f["others"])] == [
        ("sections.yaml", "Db"),
        ("t.template", "Db"),
    ]
