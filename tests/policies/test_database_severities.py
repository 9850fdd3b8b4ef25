"""How bad a finding on a data store is: by its tags, by what it is, and by whether locations are declared."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Severity, Verdict
from tcop_iac.parameters import Parameters
from tcop_iac.scan import Request, scan

POLICIES = {policy.id: policy for policy in load_policies()}
HEAD = 'provider "aws" {\n  region = "eu-west-2"\n}\n'
DECLARED = Parameters(locations_declared=True)


def found(
    tmp_path: Path, policy: str, text: str, parameters: Parameters | None = None
) -> list[tuple[Verdict, Severity]]:
    """Verdict and severity of every finding of `policy` on `text`."""
    (tmp_path / "main.tf").write_text(HEAD + text)
    request = Request(paths=[tmp_path], policies=[POLICIES[policy]], parameters=parameters or Parameters())
    return [(finding.verdict, finding.severity) for finding in scan(request).findings]


@pytest.mark.parametrize(
    ("tags", "severity"),
    [
        ("{}", Severity.LOW),
        ('{ classification = "OFFICIAL" }', Severity.LOW),
        ('{ classification = "official_sensitive" }', Severity.MEDIUM),
        ('{ "Data-Classification" = "OFFICIAL-SENSITIVE" }', Severity.MEDIUM),
        ("{ personal-data = true }", Severity.MEDIUM),
        ('{ personal-data = "no" }', Severity.LOW),
    ],
)
def test_missing_audit_log_weighs_by_tags(tmp_path: Path, tags: str, severity: Severity) -> None:
    text = f'resource "aws_db_instance" "x" {{\n  engine = "postgres"\n  tags = {tags}\n}}\n'
    assert found(tmp_path, "TCOP-10-302", text) == [(Verdict.FAIL, severity)]


def test_missing_audit_log_of_a_warehouse_weighs_without_tags(tmp_path: Path) -> None:
    text = 'resource "aws_redshift_cluster" "x" {\n  cluster_identifier = "x"\n}\n'
    assert found(tmp_path, "TCOP-10-302", text) == [(Verdict.FAIL, Severity.MEDIUM)]


@pytest.mark.parametrize(
    ("parameters", "severity"),
    [(Parameters(), Severity.MEDIUM), (DECLARED, Severity.HIGH)],
    ids=["shipped", "declared"],
)
def test_copy_abroad_weighs_by_who_declared(tmp_path: Path, parameters: Parameters, severity: Severity) -> None:
    text = 'resource "aws_redshift_snapshot_copy" "x" {\n  destination_region = "us-east-1"\n}\n'
    assert found(tmp_path, "TCOP-10-104", text, parameters) == [(Verdict.FAIL, severity)]


def test_place_that_the_provider_chooses_is_medium(tmp_path: Path) -> None:
    text = 'resource "google_kms_key_ring" "x" {\n  name = "x"\n  location = "global"\n}\n'
    assert found(tmp_path, "TCOP-10-103", text, DECLARED) == [(Verdict.FAIL, Severity.MEDIUM)]


def test_images_abroad_are_low(tmp_path: Path) -> None:
    text = """
resource "aws_ecr_replication_configuration" "x" {
  replication_configuration {
    rule {
      destination {
        region      = "us-east-1"
        registry_id = "111122223333"
      }
    }
  }
}
"""
    assert found(tmp_path, "TCOP-10-103", text, DECLARED) == [(Verdict.FAIL, Severity.LOW)]


def test_platform_without_declared_locations_is_not_judged(tmp_path: Path) -> None:
    only_aws = Parameters(allowed_locations={"aws": ("eu-west-2",), "google": ()}, locations_declared=True)
    text = 'resource "google_kms_key_ring" "x" {\n  name = "x"\n  location = "us"\n}\n'
    assert found(tmp_path, "TCOP-10-103", text, only_aws) == []


@pytest.mark.parametrize(
    ("always", "key", "verdict"),
    [
        (False, "", Verdict.PASS),
        (True, "", Verdict.FAIL),
        (True, "kms_key_arn = aws_kms_key.x.arn", Verdict.PASS),
        (True, 'kms_key_arn = "alias/aws/backup"', Verdict.FAIL),
        (True, "kms_key_arn = var.key", Verdict.OPEN),
    ],
)
def test_customer_key_may_be_asked_for_always(tmp_path: Path, always: bool, key: str, verdict: Verdict) -> None:
    head = 'variable "key" {}\nresource "aws_kms_key" "x" {}\n'
    text = f'{head}resource "aws_backup_vault" "x" {{\n  name = "x"\n  {key}\n}}\n'
    results = found(tmp_path, "TCOP-06-110", text, Parameters(require_customer_key=always))
    assert [one for one, _ in results] == [verdict]
