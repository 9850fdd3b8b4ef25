"""What the CDK leaves in `cdk.out`: findings name the construct and, where it is known, the line of the program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.sources.cloudformation.deployment import DATABASE, deployed, prop, resource, scanned

PROGRAM = "import x\n\nnew Database(this, 'Db');\n"


def stack(*logical: str, **rest: Any) -> str:
    resources = {
        name: {
            "Type": DATABASE,
            "Properties": {"StorageEncrypted": False},
            "Metadata": {"aws:cdk:path": f"Orders/{name}/Resource"},
        }
        for name in logical
    }
    return json.dumps({"Resources": {**resources, **rest}}, indent=1)


def manifest(metadata: Any = None, environment: str = "aws://123456789012/eu-west-2", **rest: Any) -> str:
    artifact = {
        "type": "aws:cloudformation:stack",
        "environment": environment,
        "properties": {"templateFile": "Orders.template.json", "tags": {"team": "data"}},
        "metadata": metadata or {},
        **rest,
    }
    return json.dumps({"version": "36.0.0", "artifacts": {"Orders": artifact, "Tree": {"type": "cdk:tree"}}})


def note(logical: str, *trace: str) -> dict[str, Any]:
    return {f"/Orders/{logical}/Resource": [{"type": "aws:cdk:logicalId", "data": logical, "trace": [*trace]}]}


def hops(folder: Path, files: dict[str, str]) -> list[tuple[str, int, str]]:
    (finding,) = scanned(folder, {**files}).findings
    return [(hop["location"]["path"], hop["location"]["start_line"], hop["message"]) for hop in finding["hops"]]


@pytest.mark.parametrize(
    "frame",
    [
        "new Database (lib/orders.ts:3:1)",
        "new Database (/home/builder/work/app/lib/orders.ts:3:1)",
        "at Object.<anonymous> (./lib/orders.ts:3:1)",
    ],
)
def test_a_finding_names_the_construct_and_the_line_of_the_program(frame: str, tmp_path: Path) -> None:
    metadata = note("Db", "new X (/home/builder/work/app/node_modules/aws-cdk-lib/core/lib/x.js:1:1)", frame)
    files = {
        "app/cdk.out/manifest.json": manifest(metadata),
        "app/cdk.out/Orders.template.json": stack("Db"),
        "app/lib/orders.ts": PROGRAM,
    }
    assert hops(tmp_path, files) == [("app/lib/orders.ts", 3, "the construct Orders/Db/Resource makes it")]


def test_without_a_line_the_construct_is_named_at_the_resource(tmp_path: Path) -> None:
    files = {"cdk.out/manifest.json": manifest(note("Db")), "cdk.out/Orders.template.json": stack("Db")}
    assert hops(tmp_path, files) == [("cdk.out/Orders.template.json", 3, "the construct Orders/Db/Resource makes it")]
    (tmp_path / "cdk.out/manifest.json").unlink()
    (finding,) = scanned(tmp_path, {}).findings
    assert [hop["message"] for hop in finding["hops"]] == ["the construct Orders/Db/Resource makes it"]


def test_metadata_may_stand_in_a_file_of_its_own(tmp_path: Path) -> None:
    more = json.dumps(note("Db", "(lib/orders.ts:3:1)"))
    files = {
        "cdk.out/manifest.json": manifest(additionalMetadataFile="Orders.metadata.json"),
        "cdk.out/Orders.metadata.json": more,
        "cdk.out/Orders.template.json": stack("Db"),
        "lib/orders.ts": PROGRAM,
    }
    assert hops(tmp_path, files)[0][:2] == ("lib/orders.ts", 3)
    outside = {
        **files,
        "cdk.out/manifest.json": manifest(additionalMetadataFile="../Orders.metadata.json"),
        "Orders.metadata.json": more,
    }
    assert hops(tmp_path, outside)[0][0] == "cdk.out/Orders.template.json"


def test_nested_assemblies_and_nested_stacks_are_judged_once(tmp_path: Path) -> None:
    nested = {
        "Nested": {
            "Type": "AWS::CloudFormation::Stack",
            "Properties": {"TemplateURL": {"Fn::Sub": "https://s3.${AWS::URLSuffix}/cdk/abc.json"}},
            "Metadata": {"aws:cdk:path": "Orders/Nested", "aws:asset:path": "OrdersNested.nested.template.json"},
        }
    }
    stage = "cdk.out/assembly-Prod"
    files = {
        "cdk.out/manifest.json": json.dumps(
            {
                "version": "36.0.0",
                "artifacts": {
                    "assembly-Prod": {
                        "type": "cdk:cloud-assembly",
                        "properties": {"directoryName": "assembly-Prod", "displayName": "Prod"},
                    }
                },
            }
        ),
        f"{stage}/manifest.json": manifest(note("Inner", "(lib/orders.ts:3:1)")),
        f"{stage}/Orders.template.json": stack(**nested),
        f"{stage}/OrdersNested.nested.template.json": stack("Inner"),
        "lib/orders.ts": PROGRAM,
    }
    report = scanned(tmp_path, {**files})
    assert (report.verdicts, report.diagnostics) == ([("Nested.Inner", "fail")], [])
    assert [(hop["location"]["path"], hop["message"]) for hop in report.findings[0]["hops"]] == [
        (f"{stage}/Orders.template.json", "Nested nests this stack"),
        ("lib/orders.ts", "the construct Orders/Inner/Resource makes it"),
    ]


def test_the_environment_and_the_tags_are_known(tmp_path: Path) -> None:
    where = {
        "Where": {
            "Type": "AWS::SSM::Parameter",
            "Properties": {"Value": {"Fn::Sub": "${AWS::Region}/${AWS::AccountId}"}},
        }
    }
    files = {"cdk.out/manifest.json": manifest(), "cdk.out/Orders.template.json": stack(**where)}
    root = deployed(tmp_path, files, "cdk.out/Orders.template.json")
    assert prop(root, "Where", "Value") == "eu-west-2/123456789012"
    body = resource(root, "Where").provider.body
    assert body is not None
    assert body.content["default_tags"] == {"tags": {"team": "data"}}
    agnostic = {**files, "cdk.out/manifest.json": manifest(environment="aws://unknown-account/unknown-region")}
    found = prop(deployed(tmp_path, agnostic, "cdk.out/Orders.template.json"), "Where", "Value")
    assert found.reason.startswith("AWS::Region is not known")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"artifacts": 3}', '{"artifacts": {"a": {"type": "aws:cloudformation:stack"}}}']
)
def test_a_broken_manifest_takes_nothing_away(text: str, tmp_path: Path) -> None:
    report = scanned(tmp_path, {"cdk.out/manifest.json": text, "cdk.out/Orders.template.json": stack("Db")})
    assert report.verdicts == [("Db", "fail")]
