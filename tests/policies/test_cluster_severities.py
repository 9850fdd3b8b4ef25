"""How bad a finding on a cluster is: a certificate weighs less than power beyond the roles, and does not hide it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Severity, Verdict
from tcop_iac.scan import Request, scan

POLICIES = [policy for policy in load_policies() if policy.id == "TCOP-06-415"]
LEGACY = "enable_legacy_abac = true"
CERTIFICATE = "master_auth {\n    client_certificate_config {\n      issue_client_certificate = true\n    }\n  }"


@pytest.mark.parametrize(
    ("body", "severity"),
    [(LEGACY, Severity.HIGH), (CERTIFICATE, Severity.MEDIUM), (f"{CERTIFICATE}\n  {LEGACY}", Severity.HIGH)],
    ids=["legacy", "certificate", "both"],
)
def test_how_bad_power_beside_roles_is(tmp_path: Path, body: str, severity: Severity) -> None:
    (tmp_path / "main.tf").write_text(f'resource "google_container_cluster" "x" {{\n  {body}\n}}\n')
    found = scan(Request(paths=[tmp_path], policies=POLICIES)).findings
    assert [(finding.verdict, finding.severity) for finding in found] == [(Verdict.FAIL, severity)]
