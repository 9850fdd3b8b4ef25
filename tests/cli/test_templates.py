"""CloudFormation templates through the command line: beside Terraform, and with values for their parameters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tcop_iac.cli.main import run
from tests.sarif_schema import problems
from tests.terraform_estate import write

TEMPLATE = """\
Parameters:
  Encrypted:
    Type: String
    AllowedValues: ["true", "false"]
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      StorageEncrypted: !Ref Encrypted
"""


def findings(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """What the database policy finds with these arguments; the scan is complete."""
    run(["scan", *arguments, "--format", "json", "--show-passed", "--policy", "TCOP-06-101"])
    report = json.loads(capsys.readouterr().out)
    assert not report["incomplete"]
    found: list[dict[str, Any]] = report["findings"]
    return found


def verdicts(found: Sequence[dict[str, Any]]) -> list[str]:
    return [one["verdict"] for one in found]


def test_a_repository_of_both_gives_one_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        tmp_path,
        {
            ".git/HEAD": "",
            "terraform/main.tf": 'resource "aws_db_instance" "orders" {\n  storage_encrypted = false\n}\n',
            "stacks/orders.yaml": TEMPLATE.replace("!Ref Encrypted", "false"),
            "stacks/orders.json": json.dumps(
                {"Resources": {"Json": {"Type": "AWS::RDS::DBInstance", "Properties": {"StorageEncrypted": False}}}}
            ),
            "package.json": '{"name": "Resources", "AWS::": 1}',
            "k8s.yaml": "kind: Service\nspec: {Resources: {a: {Type: Opaque}}}\n",
        },
    )
    found = findings(capsys, str(tmp_path))
    assert [(one["verdict"], Path(one["location"]["path"]).name) for one in found] == [
        ("fail", "orders.json"),
        ("fail", "orders.yaml"),
        ("fail", "main.tf"),
    ]
    run(["scan", str(tmp_path), "--format", "sarif", "--policy", "TCOP-06-101"])
    log = json.loads(capsys.readouterr().out)
    assert problems(log) == []
    (only,) = log["runs"]
    assert len(only["results"]) == 3


@pytest.mark.parametrize(
    "content",
    [
        '[{"ParameterKey": "Encrypted", "ParameterValue": "false"}]',
        '{"Parameters": {"Encrypted": "false"}}',
        '{"Encrypted": "false"}',
        '["Encrypted=false"]',
    ],
)
def test_parameters_are_taken_in_the_forms_of_the_aws_cli(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {".git/HEAD": "", "a.yaml": TEMPLATE, "values/given.json": content})
    assert verdicts(findings(capsys, str(tmp_path))) == ["open"]
    (found,) = findings(capsys, str(tmp_path), "--parameters", str(tmp_path / "values/given.json"))
    assert found["verdict"] == "fail"
    assert any(
        hop["location"]["path"] == "values/given.json" and hop["message"].endswith("is given here")
        for hop in found["hops"]
    )


def test_the_last_file_and_the_command_line_win(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        tmp_path,
        {
            "tcop.toml": 'template-parameters = ["values/settings.json"]\n',
            "a.yaml": TEMPLATE,
            "values/settings.json": '{"Encrypted": "false"}',
            "values/given.json": '{"Encrypted": "true"}',
        },
    )
    assert verdicts(findings(capsys, str(tmp_path))) == ["fail"]
    assert verdicts(findings(capsys, str(tmp_path), "--parameters", str(tmp_path / "values/given.json"))) == ["pass"]


def test_each_environment_gives_its_parameters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = "".join(
        f'[[environments]]\nname = "{name}"\ntemplate-parameters = "{name}.json"\n' for name in ("dev", "prod")
    )
    write(
        tmp_path,
        {
            "tcop.toml": settings,
            "a.yaml": TEMPLATE,
            "dev.json": '{"Encrypted": "false"}',
            "prod.json": '{"Encrypted": "true"}',
        },
    )
    found = findings(capsys, str(tmp_path))
    assert [(one["verdict"], one["environments"]) for one in found] == [("fail", ["dev"]), ("pass", ["prod"])]


def test_wrong_parameter_files_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"a.yaml": TEMPLATE, "bad.json": "{", "none.json": "3", "slip.json": '{"Encrypt": "true"}'})
    assert run(["scan", str(tmp_path), "--parameters", str(tmp_path / "bed.json")]) == 2
    assert "bed.json; did you mean" in capsys.readouterr().err
    for name, code, words in (
        ("bad.json", 3, "bad.json is not JSON"),
        ("none.json", 3, "none.json gives no parameters"),
        ("slip.json", 0, "No template has the parameter Encrypt"),
    ):
        given = ["--parameters", str(tmp_path / name)]
        assert run(["scan", str(tmp_path), "--policy", "TCOP-06-101", *given]) == code
        assert words in capsys.readouterr().out
