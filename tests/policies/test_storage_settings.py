"""What settings decide over stores and disks: known accounts, a central baseline, a customer key for all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Severity, Verdict
from tcop_iac.parameters import Parameters
from tcop_iac.scan import Request, scan

POLICIES = {policy.id: policy for policy in load_policies()}
HEAD = 'provider "aws" {\n  region = "eu-west-2"\n}\n'


def found(tmp_path: Path, policy: str, text: str, parameters: Parameters) -> list[tuple[Verdict, Severity]]:
    """Verdict and severity of every finding of `policy` on `text`."""
    (tmp_path / "main.tf").write_text(HEAD + text)
    request = Request(paths=[tmp_path], policies=[POLICIES[policy]], parameters=parameters)
    return [(finding.verdict, finding.severity) for finding in scan(request).findings]


COPIED = """
resource "aws_s3_bucket" "home" {{
  bucket = "home"
}}
resource "aws_s3_bucket" "second" {{
  bucket = "second"
}}
resource "aws_s3_bucket_replication_configuration" "home" {{
  bucket = aws_s3_bucket.home.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {{
    status = "Enabled"
    destination {{
      bucket  = aws_s3_bucket.second.arn
      account = {account}
    }}
  }}
}}
variable "account" {{}}
"""


@pytest.mark.parametrize(
    ("account", "known", "verdict"),
    [
        ('"111122223333"', (), Verdict.PASS),
        ('"111122223333"', ("111122223333",), Verdict.PASS),
        ('"444455556666"', ("111122223333",), Verdict.FAIL),
        ("var.account", ("111122223333",), Verdict.OPEN),
        ("null", ("111122223333",), Verdict.PASS),
    ],
)
def test_copies_go_to_known_accounts(tmp_path: Path, account: str, known: tuple[str, ...], verdict: Verdict) -> None:
    results = found(tmp_path, "TCOP-10-102", COPIED.format(account=account), Parameters(known_accounts=known))
    assert [one for one, _ in results] == [verdict]


@pytest.mark.parametrize(("declared", "severity"), [(False, Severity.MEDIUM), (True, Severity.HIGH)])
def test_copy_abroad_weighs_by_who_declared(tmp_path: Path, declared: bool, severity: Severity) -> None:
    text = COPIED.format(account="null").replace('bucket = "second"', 'bucket = "second"\n  region = "us-east-1"')
    parameters = Parameters(locations_declared=declared)
    assert found(tmp_path, "TCOP-10-102", text, parameters) == [(Verdict.FAIL, severity)]


@pytest.mark.parametrize(
    ("disk", "verdict"),
    [
        ('resource "aws_ebs_volume" "x" {\n  availability_zone = "eu-west-2a"\n}', Verdict.PASS),
        ('resource "aws_ebs_volume" "x" {\n  encrypted = false\n}', Verdict.FAIL),
        ('resource "aws_ebs_volume" "x" {\n  snapshot_id = "snap-1"\n}', Verdict.OPEN),
        ('resource "aws_instance" "x" {\n  ami = "ami-1"\n}', Verdict.PASS),
        ('resource "aws_instance" "x" {\n  ebs_block_device {\n    device_name = "/dev/sdf"\n  }\n}', Verdict.PASS),
        ('resource "aws_launch_template" "x" {\n  name = "x"\n}', Verdict.PASS),
    ],
)
def test_a_central_baseline_encrypts_silent_disks(tmp_path: Path, disk: str, verdict: Verdict) -> None:
    results = found(tmp_path, "TCOP-06-102", disk, Parameters(central_baseline=("disk_encryption",)))
    assert [one for one, _ in results] == [verdict]


@pytest.mark.parametrize(
    ("policy", "resource"),
    [
        ("TCOP-06-104", '"aws_s3_bucket" "x" {'),
        ("TCOP-06-105", '"aws_fsx_ontap_file_system" "x" {'),
        ("TCOP-06-109", '"aws_sns_topic" "x" {'),
        ("TCOP-06-111", '"aws_ecr_repository" "x" {'),
        ("TCOP-06-111", '"azurerm_kubernetes_cluster" "x" {'),
        ("TCOP-06-112", '"google_secret_manager_secret" "x" {'),
    ],
)
@pytest.mark.parametrize(("always", "verdict"), [(False, Verdict.PASS), (True, Verdict.FAIL)])
def test_a_customer_key_may_be_asked_for_always(
    tmp_path: Path, policy: str, resource: str, always: bool, verdict: Verdict
) -> None:
    results = found(tmp_path, policy, f"resource {resource}\n}}\n", Parameters(require_customer_key=always))
    assert [one for one, _ in results] == [verdict]


def test_half_a_record_of_access_is_low(tmp_path: Path) -> None:
    text = """
resource "aws_s3_bucket" "x" {
  bucket = "x"
  tags   = { classification = "OFFICIAL-SENSITIVE" }
}
resource "aws_cloudtrail" "x" {
  name           = "x"
  s3_bucket_name = "trail"
  event_selector {
    read_write_type = "ReadOnly"
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
"""
    assert found(tmp_path, "TCOP-10-301", text, Parameters()) == [(Verdict.FAIL, Severity.LOW)]
