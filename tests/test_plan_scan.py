"""A plan is scanned like a configuration: the same policies, located in the sources beside it where there are some."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tcop_iac.cli.main import run
from tcop_iac.loader import load_policies
from tcop_iac.scan import Request, scan
from tests.terraform_estate import write


def change(
    name: str, actions: list[str], after: dict[str, Any], unknown: dict[str, Any] | None = None
) -> dict[str, Any]:
    """One entry of a plan's `resource_changes`."""
    return {
        "address": f"aws_db_instance.{name}",
        "mode": "managed",
        "type": "aws_db_instance",
        "name": name,
        "provider_name": "registry.terraform.io/hashicorp/aws",
        "change": {
            "actions": actions,
            "before": after if "no-op" in actions else None,
            "after": after,
            "after_unknown": unknown or {},
        },
    }


def plan(*changes: dict[str, Any]) -> str:
    """A plan with these changes."""
    return json.dumps(
        {
            "format_version": "1.2",
            "terraform_version": "1.14.0",
            "planned_values": {},
            "resource_changes": list(changes),
        }
    )


CHANGES = (
    change("off", ["create"], {"engine": "postgres", "storage_encrypted": False, "password": "hunter2"}),
    change("on", ["create"], {"engine": "postgres", "storage_encrypted": True}),
    change("later", ["create"], {"engine": "postgres"}, {"storage_encrypted": True}),
    change("kept", ["no-op"], {"engine": "postgres", "storage_encrypted": False}),
    change("gone", ["delete"], {"engine": "postgres", "storage_encrypted": False}),
)
ENCRYPTED = [policy for policy in load_policies() if policy.id == "TCOP-06-101"]


def verdicts(path: Path, changes_only: bool = False) -> dict[str, str]:
    """The verdict of every resource of the plan at `path`."""
    outcome = scan(Request([path], ENCRYPTED, changes_only=changes_only))
    assert not outcome.incomplete, outcome.diagnostics
    return {
        address: finding.verdict.value
        for finding in outcome.findings
        for address in (finding.address, *(one.address for one in finding.others))
    }


def test_what_a_plan_will_make_is_judged(tmp_path: Path) -> None:
    write(tmp_path, {"plan.json": plan(*CHANGES)})
    names = {"off": "fail", "on": "pass", "later": "open", "kept": "fail"}
    assert verdicts(tmp_path / "plan.json") == {f"aws_db_instance.{name}": one for name, one in names.items()}


def test_only_what_a_plan_changes(tmp_path: Path) -> None:
    write(tmp_path, {"plan.json": plan(*CHANGES)})
    assert "aws_db_instance.kept" not in verdicts(tmp_path / "plan.json", changes_only=True)


def test_findings_are_located_in_the_sources_beside_the_plan(tmp_path: Path) -> None:
    source = 'resource "aws_db_instance" "off" {\n  engine            = "postgres"\n  storage_encrypted = false\n}\n'
    write(tmp_path, {"plan.json": plan(CHANGES[0]), "main.tf": source})
    (finding,) = scan(Request([tmp_path / "plan.json"], ENCRYPTED)).findings
    assert str(finding.range) == "main.tf:3:23"


def test_the_text_of_a_plan_is_never_shown(tmp_path: Path, capsys: Any) -> None:
    write(tmp_path, {"plan.json": plan(*CHANGES)})
    assert run(["scan", str(tmp_path / "plan.json"), "--show-open", "--show-passed"]) == 1
    assert "hunter2" not in capsys.readouterr().out


def test_a_plan_that_is_cut_off_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"plan.json": plan(*CHANGES)[:-40]})
    outcome = scan(Request([tmp_path / "plan.json"], ENCRYPTED))
    assert outcome.incomplete
    assert [one.code for one in outcome.diagnostics] == ["plan-unreadable"]
