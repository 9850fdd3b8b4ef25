"""What OpenTofu has and Terraform has not, through the command line: `enabled`, providers by key, early sources."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tcop_iac.cli.main import run
from tests.terraform_estate import write


def findings(folder: Path, policy: str, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """The verdicts on all resources of one policy; nothing is wrong with the configuration."""
    run(["scan", str(folder), "--policy", policy, "--format", "json", "--show-passed"])
    report: Any = json.loads(capsys.readouterr().out)
    assert report["diagnostics"] == []
    pairs = [
        (one["address"], finding["verdict"])
        for finding in report["findings"]
        for one in (finding["resource"], *finding["others"])
    ]
    return sorted(pairs)


def test_what_is_not_enabled_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        tmp_path,
        {
            "main.tofu": """
variable "asked" {}
resource "aws_db_instance" "on" {
  storage_encrypted = false
  lifecycle { enabled = true }
}
resource "aws_db_instance" "off" {
  storage_encrypted = false
  lifecycle { enabled = false }
}
resource "aws_db_instance" "perhaps" {
  storage_encrypted = false
  lifecycle { enabled = var.asked }
}
resource "aws_db_instance" "beside" {
  storage_encrypted = aws_db_instance.off == null
}
module "off" {
  source = "./module"
  lifecycle { enabled = false }
}
""",
            "module/main.tofu": 'resource "aws_db_instance" "never" {\n  storage_encrypted = false\n}\n',
        },
    )
    assert findings(tmp_path, "TCOP-06-101", capsys) == [
        ("aws_db_instance.beside", "pass"),
        ("aws_db_instance.on", "fail"),
        ("aws_db_instance.perhaps", "fail"),
    ]


def test_a_provider_is_chosen_by_its_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        tmp_path,
        {
            "main.tofu": """
variable "regions" { default = ["eu-west-2", "us-east-1"] }
variable "asked" {}
provider "aws" {
  alias    = "by"
  for_each = toset(var.regions)
  region   = each.value
}
resource "aws_sqs_queue" "each" {
  for_each = toset(var.regions)
  provider = aws.by[each.key]
}
resource "aws_sqs_queue" "one" {
  provider = aws.by["eu-west-2"]
}
resource "aws_sqs_queue" "asked" {
  provider = aws.by[var.asked]
}
module "m" {
  source    = "./module"
  for_each  = toset(var.regions)
  providers = { aws = aws.by[each.key] }
}
""",
            "module/main.tofu": 'resource "aws_sqs_queue" "q" {}\n',
        },
    )
    assert findings(tmp_path, "TCOP-10-101", capsys) == [
        ("aws_sqs_queue.asked", "open"),
        ('aws_sqs_queue.each["eu-west-2"]', "pass"),
        ('aws_sqs_queue.each["us-east-1"]', "fail"),
        ("aws_sqs_queue.one", "pass"),
        ('module.m["eu-west-2"].aws_sqs_queue.q', "pass"),
        ('module.m["us-east-1"].aws_sqs_queue.q', "fail"),
    ]


def test_a_source_is_evaluated_early(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        tmp_path,
        {
            "main.tofu": """
variable "kind" { default = "database" }
locals { modules = "./modules" }
module "m" { source = "${local.modules}/${var.kind}" }
""",
            "modules/database/main.tofu": 'resource "aws_db_instance" "x" {\n  storage_encrypted = false\n}\n',
        },
    )
    assert findings(tmp_path, "TCOP-06-101", capsys) == [("module.m.aws_db_instance.x", "fail")]
