"""What settings decide over owners, classifications, outside processors, keys and secrets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Severity, Verdict
from tcop_iac.parameters import Parameters
from tcop_iac.scan import Request, scan

POLICIES = {policy.id: policy for policy in load_policies()}
PASS, FAIL, OPEN = Verdict.PASS, Verdict.FAIL, Verdict.OPEN


def found(tmp_path: Path, policy: str, text: str, parameters: Parameters) -> list[tuple[Verdict, Severity]]:
    """Verdict and severity of every finding of `policy` on `text`."""
    (tmp_path / "main.tf").write_text(text)
    outcome = scan(Request(paths=[tmp_path], policies=[POLICIES[policy]], parameters=parameters))
    assert not outcome.diagnostics
    return [(finding.verdict, finding.severity) for finding in outcome.findings]


def verdicts(tmp_path: Path, policy: str, text: str, parameters: Parameters) -> list[Verdict]:
    return [verdict for verdict, _ in found(tmp_path, policy, text, parameters)]


VOLUME_PERMISSION = 'resource "aws_snapshot_create_volume_permission" "x" {\n  account_id = "111122223333"\n}\n'
BUCKET = 'resource "aws_s3_bucket" "x" {{\n  bucket = "x"\n  tags = {{ {} }}\n}}\n'


@pytest.mark.parametrize(
    ("policy", "text", "parameters", "verdict"),
    [
        ("TCOP-10-501", BUCKET.format('team = "records"'), Parameters(), FAIL),
        ("TCOP-10-501", BUCKET.format('Team = "records"'), Parameters(owner_tag_keys=("team",)), PASS),
        (
            "TCOP-10-502",
            BUCKET.format('classification = "intern", personal-data = "no"'),
            Parameters(classifications=("INTERN",)),
            PASS,
        ),
        (
            "TCOP-10-108",
            'resource "aws_ram_principal_association" "x" {\n  principal = "111122223333"\n}\n',
            Parameters(known_accounts=("111122223333",)),
            PASS,
        ),
        (
            "TCOP-10-108",
            'resource "aws_ram_principal_association" "x" {\n  principal = "111122223333"\n}\n',
            Parameters(known_accounts=("444455556666",)),
            FAIL,
        ),
        ("TCOP-06-607", VOLUME_PERMISSION, Parameters(known_accounts=("111122223333",)), PASS),
        ("TCOP-06-607", VOLUME_PERMISSION, Parameters(known_accounts=("444455556666",)), FAIL),
        ("TCOP-06-607", VOLUME_PERMISSION, Parameters(), OPEN),
        (
            "TCOP-10-108",
            'resource "mongodbatlas_cluster" "x" {\n  name = "x"\n}\n',
            Parameters(approved_processors=("mongodbatlas",)),
            PASS,
        ),
        (
            "TCOP-06-123",
            'resource "aws_kms_key" "x" {\n  deletion_window_in_days = 7\n}\n',
            Parameters(kms_min_deletion_days=7),
            PASS,
        ),
        (
            "TCOP-10-204",
            'resource "azurerm_backup_policy_vm" "x" {\n  retention_daily {\n    count = 30\n  }\n}\n',
            Parameters(backup_max_days=14),
            FAIL,
        ),
        (
            "TCOP-10-203",
            'resource "aws_dynamodb_table" "x" {\n  name = "x"\n  tags = { keep = "30" }\n}\n',
            Parameters(retention_tag_keys=("keep",)),
            FAIL,
        ),
        (
            "TCOP-06-501",
            'variable "kennwort" {\n  default = "b5f0c2a9e81d4f7a9c3e6d8b1a0f4e2c"\n}\n',
            Parameters(secret_words=("kennwort",)),
            FAIL,
        ),
        (
            "TCOP-06-703",
            'resource "aws_cloudtrail" "x" {\n  name = "x"\n}\n',
            Parameters(central_baseline=("alerts",)),
            PASS,
        ),
    ],
)
def test_settings(tmp_path: Path, policy: str, text: str, parameters: Parameters, verdict: Verdict) -> None:
    assert verdicts(tmp_path, policy, text, parameters) == [verdict]


def test_a_tagged_secret_that_nothing_rotates_is_not_judged(tmp_path: Path) -> None:
    text = 'resource "aws_secretsmanager_secret" "x" {\n  name = "orders-db"\n  tags = { fixed = "yes" }\n}\n'
    assert verdicts(tmp_path, "TCOP-06-503", text, Parameters(no_rotation_tag=("fixed", "yes"))) == []
    assert verdicts(tmp_path, "TCOP-06-503", text, Parameters()) == [FAIL]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ('locals {\n  db_password = "h8sK2-lq9Zp"\n}\n', Severity.MEDIUM),
        ('locals {\n  x = "AKIAZ7Q2M4X6P8R1T3VB"\n}\n', Severity.CRITICAL),
        ('locals {\n  x = "https://a:h8sK2-lq9Zp@host/"\n}\n', Severity.HIGH),
        (
            'resource "aws_ssm_parameter" "x" {\n  name = "db-password"\n  value = "h8sK2-lq9Zp"\n}\n',
            Severity.HIGH,
        ),
    ],
)
def test_how_bad_a_secret_in_code_is(tmp_path: Path, text: str, severity: Severity) -> None:
    assert found(tmp_path, "TCOP-06-501", text, Parameters()) == [(FAIL, severity)]


@pytest.mark.parametrize(
    ("password", "severity"),
    [('"in-code"', Severity.HIGH), ("random_password.x.result", Severity.LOW)],
)
def test_how_bad_a_password_is(tmp_path: Path, password: str, severity: Severity) -> None:
    head = 'resource "random_password" "x" {\n  length = 24\n}\n'
    text = f'{head}resource "aws_db_instance" "x" {{\n  password = {password}\n}}\n'
    assert found(tmp_path, "TCOP-06-502", text, Parameters()) == [(FAIL, severity)]


def test_data_that_must_not_be_there_are_critical(tmp_path: Path) -> None:
    text = BUCKET.format('classification = "Top Secret", personal-data = "no"')
    assert found(tmp_path, "TCOP-10-502", text, Parameters()) == [(FAIL, Severity.CRITICAL)]


@pytest.mark.parametrize(
    "store",
    [
        'resource "aws_dynamodb_table" "x" {\n  name = "x"\n}\n',
        'resource "google_spanner_instance" "x" {\n  config = "regional-europe-west2"\n}\n',
    ],
)
def test_a_store_of_one_provider_passes_where_it_is_declared(tmp_path: Path, store: str) -> None:
    declared = Parameters(lock_in_accepted=("dynamodb", "spanner"))
    assert verdicts(tmp_path, "TCOP-05-017", store, declared) == [PASS]
    assert verdicts(tmp_path, "TCOP-05-017", store, Parameters()) == []
