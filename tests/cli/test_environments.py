"""Roots that are deployed to several environments: each is evaluated in all of them, and findings tell which."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tcop_iac.cli.main import run
from tests.terraform_estate import write

SETTINGS = """
[[environments]]
name = "dev"
var-file = "envs/dev.tfvars"

[[environments]]
name = "prod"
var-file = ["envs/prod.tfvars", "common.tfvars"]
workspace = "live"
"""
FILES = {
    ".git/HEAD": "",
    "tcop.toml": SETTINGS,
    "common.tfvars": 'engine = "mysql"\n',
    "a/main.tf": """
variable "encrypted" {}
variable "engine" {
  default = "postgres"
}
resource "aws_db_instance" "x" {
  storage_encrypted = var.encrypted
  engine            = var.engine
}
resource "aws_db_instance" "never" {
  storage_encrypted = false
  identifier        = terraform.workspace
}
""",
    "a/envs/dev.tfvars": "encrypted = false\n",
    "a/envs/prod.tfvars": "encrypted = true\n",
    "b/main.tf": 'resource "aws_db_instance" "y" {\n  storage_encrypted = true\n}\n',
}


def findings(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str, list[str]]]:
    """Verdict, address and environments of every finding of the database policy."""
    run(["scan", str(folder), "--format", "json", "--show-passed", "--policy", "TCOP-06-101"])
    report = json.loads(capsys.readouterr().out)
    assert not report["incomplete"]
    assert report["counts"]["roots"] == 2
    assert report["counts"]["resources"] == 3
    return [(one["verdict"], one["resource"]["address"], one["environments"]) for one in report["findings"]]


def test_each_root_is_evaluated_in_each_environment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert findings(write(tmp_path, FILES), capsys) == [
        ("fail", "aws_db_instance.x", ["dev"]),
        ("pass", "aws_db_instance.x", ["prod"]),
        ("fail", "aws_db_instance.never", ["dev", "prod"]),
        ("pass", "aws_db_instance.y", ["dev", "prod"]),
    ]


def test_text_tells_the_environments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["scan", str(write(tmp_path, FILES)), "--policy", "TCOP-06-101"])
    shown = capsys.readouterr().out
    assert "environments: dev\n" in shown
    assert "environments: dev, prod\n" in shown
    assert "also:" not in shown
    assert "2 findings (2 high), 0 open" in shown


def test_a_variable_file_that_no_root_has_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {**FILES, "tcop.toml": SETTINGS.replace("envs/dev", "envs/slip")})
    assert run(["scan", str(tmp_path)]) == 3
    assert "the variable file envs/slip.tfvars, which no root has" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("environments = 5", "'environments' must be a list of tables"),
        ('[[environments]]\nvar-file = "x"', "a name is missing"),
        ('[[environments]]\nname = "a"\nvarfile = "x"', "varfile is unknown"),
        ('[[environments]]\nname = "a"\n[[environments]]\nname = "a"', "different names"),
        ("[module-dirs]\nx = 5", "a string"),
    ],
)
def test_wrong_settings(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, message: str) -> None:
    write(tmp_path, {**FILES, "tcop.toml": text})
    assert run(["scan", str(tmp_path)]) == 2
    assert message in capsys.readouterr().err


def test_copies_of_modules_are_named_in_the_settings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {
        "tcop.toml": '[module-dirs]\n"x/db/aws" = "vendor/db"\n',
        "live/main.tf": 'module "db" {\n  source = "x/db/aws"\n}\n',
        "vendor/db/main.tf": 'resource "aws_db_instance" "x" {}\n',
    }
    assert run(["scan", str(write(tmp_path, files) / "live"), "--policy", "TCOP-06-101"]) == 1
    assert "module.db.aws_db_instance.x" in capsys.readouterr().out
