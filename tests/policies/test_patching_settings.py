"""What the setting of who patches machines decides over those that say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Severity, Verdict
from tcop_iac.parameters import Parameters
from tcop_iac.scan import Request, scan

POLICY = next(policy for policy in load_policies() if policy.id == "TCOP-06-804")

RECURS = 'resource "google_os_config_patch_deployment" "x" {\n  recurring_schedule {\n  }\n}\n'


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ('resource "aws_instance" "x" {\n  ami = "ami-1"\n}\n', [Verdict.FAIL]),
        ('resource "azurerm_linux_virtual_machine" "x" {\n}\n', [Verdict.FAIL]),
        ('resource "azurerm_linux_virtual_machine" "x" {\n  patch_mode = "ImageDefault"\n}\n', [Verdict.FAIL]),
        ('resource "azurerm_linux_virtual_machine_scale_set" "x" {\n}\n', [Verdict.FAIL]),
        ('resource "azurerm_windows_virtual_machine" "x" {\n}\n', [Verdict.PASS]),
        ('resource "aws_launch_template" "x" {\n  image_id = "ami-1"\n}\n', []),
        ('resource "google_compute_instance" "x" {\n}\n', [Verdict.FAIL]),
        (f'{RECURS}resource "google_compute_instance" "x" {{\n}}\n', [Verdict.PASS, Verdict.OPEN]),
    ],
)
def test_a_workload_that_patches_itself_says_how(tmp_path: Path, text: str, verdicts: list[Verdict]) -> None:
    (tmp_path / "main.tf").write_text(text)
    outcome = scan(Request(paths=[tmp_path], policies=[POLICY], parameters=Parameters(patching_owner="workload")))
    assert [one.verdict for one in outcome.findings] == verdicts
    assert {one.severity for one in outcome.findings if one.verdict is Verdict.FAIL} <= {Severity.MEDIUM}
