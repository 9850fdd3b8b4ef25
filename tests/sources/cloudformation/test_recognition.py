"""Templates are found by what they hold, whatever their name; everything else is passed over in silence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.sources.cloudformation.deployment import database, scanned

BARE = f"Resources:\n{database('Db')}"
VERSION = "AWSTemplateFormatVersion: '2010-09-09'\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.yaml", BARE),
        ("a.yml", VERSION + BARE),
        ("stack.template", BARE),
        ("stack.template.json", json.dumps({"Resources": {"Db": {"Type": "AWS::RDS::DBInstance"}}})),
        ("compact.json", '{"Resources":{"Db":{"Properties":{},"Type":"AWS::RDS::DBInstance"}}}'),
        ("docker-compose.yml", BARE),
        ("quoted.yaml", BARE.replace("Resources", '"Resources"').replace("Type", "'Type'")),
        ("late.yaml", f"# {'x' * 100_000}\nDescription: x\n{BARE}"),
        ("document.yaml", f"%YAML 1.1\n---\n{BARE}...\n"),
    ],
)
def test_a_template_is_found(name: str, content: str, tmp_path: Path) -> None:
    report = scanned(tmp_path, {f"deep/down/{name}": content})
    assert (report.verdicts, report.diagnostics) == ([("Db", "fail")], [])


OTHERS: dict[str, str | bytes] = {
    "k8s.yaml": "apiVersion: v1\nkind: Service\n---\nkind: Pod\nspec: {Resources: {limits: {Type: AWS::X}}}\n",
    "crossplane.yaml": "kind: X\nspec:\n  Resources:\n    A: {Type: 'AWS::S3::Bucket'}\n",
    "package.json": '{"name": "aws-thing", "Resources": {"x": "AWS::S3::Bucket"}, "scripts": {"a": "AWS::X"}}',
    "docker-compose.yml": "services:\n  web:\n    image: nginx\n    environment: {Resources: 'AWS::S3::Bucket'}\n",
    "openapi.yaml": "openapi: 3.0.0\npaths: {}\nx-aws: {Type: AWS::Serverless::Api}\nResources: [a]\n",
    "openapi.json": '{"openapi": "3.0.0", "Resources": {"a": {"Type": "object"}}, "x": "AWS::X"}',
    ".github/workflows/ci.yml": (
        "on: push\njobs:\n  a:\n    steps:\n      - run: |\n          Resources:\n            A: {Type: AWS::X::Y}\n"
    ),
    "broken.yaml": "on: [\nResources are AWS::S3::Bucket\n",
    "broken.json": '{"Resources": "AWS::", ',
    "helm.yaml": "{{- if .Values.x }}\nResources:\n  a: AWS::S3::Bucket\n{{- end }}\n",
    "list.json": '[{"Resources": {"Type": "AWS::S3::Bucket"}}]',
    "latin.yaml": "name: Resources AWS:: caf\xe9".encode("latin-1"),
    "samconfig.yaml": "default: {deploy: {parameters: {stack_name: Resources, x: 'AWS::Region'}}}\n",
    "keys.yaml": "Resources:\n  ? [AWS::X]\n  : {Type: [AWS::S3::Bucket]}\n",
    "plan.json": '{"Resources": {"count": 3}, "kind": "AWS::S3::Bucket"}',
}


def test_what_is_no_template_is_passed_over(tmp_path: Path) -> None:
    report = scanned(tmp_path, {"t.yaml": BARE, **OTHERS})
    assert (report.verdicts, report.diagnostics) == ([("Db", "fail")], [])
    assert report.report["counts"]["files"] == 1


def test_both_sources_are_read_in_one_run(tmp_path: Path) -> None:
    terraform = 'resource "aws_db_instance" "db" {\n  storage_encrypted = false\n}\n'
    report = scanned(tmp_path, {"a/main.tf": terraform, "b/t.yaml": BARE})
    assert report.verdicts == [("aws_db_instance.db", "fail"), ("Db", "fail")]
    assert (report.code, report.report["counts"]["roots"]) == (1, 2)
