"""Findings that people have accepted, in comments in the code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Outcome
from tcop_iac.scan import Request, scan
from tests.cli.program import ONLY, Program
from tests.terraform_estate import write

KNOWN = load_policies()
POLICIES = [policy for policy in KNOWN if policy.id in ("TCOP-06-101", "TCOP-06-102")]
WHY = 'reason="public data"'


def scanned(folder: Path, text: str, others: Mapping[str, str] = {}) -> Outcome:
    """The outcome of a scan on 2026-11-25 of one file, and others."""
    write(folder, {"main.tf": text, **others})
    return scan(Request([folder], POLICIES, known=KNOWN, today="2026-11-25"))


def database(comment: str = "", inner: str = "", trailing: str = "") -> str:
    """A database with comments above it, above its attribute and behind that."""
    return f'{comment}\nresource "aws_db_instance" "x" {{\n  {inner}\n  storage_encrypted = false {trailing}\n}}\n'


def codes(outcome: Outcome) -> list[str]:
    """The codes of the diagnostics."""
    return [one.code for one in outcome.diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        database(comment=f"# tcop:ignore TCOP-06-101 {WHY}"),
        database(comment=f"// tcop:ignore database-storage-unencrypted {WHY}"),
        database(inner=f"# tcop:ignore TCOP-06-101 {WHY}"),
        database(inner=f"# tcop:ignore TCOP-06-101 {WHY}\n\n  # and a remark"),
        database(trailing=f"# tcop:ignore TCOP-06-101 {WHY}"),
        database(comment=f"# tcop:ignore TCOP-06-101 until=2026-11-25 owner=data {WHY}"),
        database().replace("{\n", f"{{ # tcop:ignore TCOP-06-101 {WHY}\n", 1),
    ],
)
def test_a_comment_suppresses_what_begins_on_its_line(tmp_path: Path, text: str) -> None:
    outcome = scanned(tmp_path, text)
    (finding,) = outcome.findings
    assert finding.suppression is not None
    assert finding.suppression.justification == "public data"
    assert (outcome.unsuppressed, codes(outcome)) == ((), [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (database(comment="# tcop:ignore TCOP-06-101"), "The suppression of TCOP-06-101 gives no reason"),
        (database(comment='# tcop:ignore TCOP-06-101 reason=""'), "The suppression of TCOP-06-101 gives no reason"),
        (database(comment=f"# tcop:ignore {WHY}"), "The suppression names no policy"),
        (database(comment=f"# tcop:ignore TCOP-06-111x {WHY}"), "There is no policy TCOP-06-111x to suppress"),
        (database(comment=f"# tcop:ignore TCOP-06-102 {WHY}"), "The suppression of TCOP-06-102 suppresses nothing"),
        (
            database(comment=f"# tcop:ignore TCOP-06-101 until=2026-11-24 {WHY}"),
            "The suppression of TCOP-06-101 ended on 2026-11-24",
        ),
        (
            database(comment=f"# tcop:ignore TCOP-06-101 until=soon {WHY}"),
            "The suppression is until=soon, which is no date like 2027-03-31",
        ),
        (
            database(comment=f"# tcop:ignore TCOP-06-101 untli=2027-01-01 {WHY}"),
            "The suppression says untli=, which is none of until, owner, reason",
        ),
    ],
)
def test_one_that_does_not_count_is_told(tmp_path: Path, text: str, told: str) -> None:
    outcome = scanned(tmp_path, text)
    assert [one.summary for one in outcome.diagnostics] == [told]
    assert [str(one.range) for one in outcome.diagnostics] == ["main.tf:1:1"]
    (finding,) = outcome.unsuppressed
    assert not outcome.incomplete
    assert finding.policy == "TCOP-06-101"


def test_it_holds_for_nothing_beside_it(tmp_path: Path) -> None:
    text = database(comment=f"# tcop:ignore TCOP-06-101 {WHY}") + database().replace('"x"', '"y"')
    outcome = scanned(tmp_path, text)
    assert [one.address for one in outcome.unsuppressed] == ["aws_db_instance.y"]


def test_a_policy_that_is_not_judged_is_no_slip(tmp_path: Path) -> None:
    outcome = scanned(tmp_path, database(comment=f"# tcop:ignore TCOP-06-101,TCOP-10-101 {WHY}"))
    assert (outcome.unsuppressed, codes(outcome)) == ((), [])


def test_on_a_module_call_it_holds_for_what_that_call_makes(tmp_path: Path) -> None:
    call = 'module "%s" {\n  source = "./m"\n}\n'
    text = f"# tcop:ignore TCOP-06-101 {WHY}\n" + call % "a" + call % "b"
    outcome = scanned(tmp_path, text, {"m/main.tf": database()})
    assert [one.address for one in outcome.unsuppressed] == ["module.b.aws_db_instance.x"]
    (accepted,) = (one for one in outcome.findings if one.suppression is not None)
    assert (accepted.address, accepted.others) == ("module.a.aws_db_instance.x", ())


def test_reports_tell_what_was_accepted(here: Path, program: Program) -> None:
    path = here / "infra/main.tf"
    why = 'owner=data until=2999-12-31 reason="it holds nothing"'
    path.write_text(
        path.read_text().replace(
            "  storage_encrypted = false", f"  # tcop:ignore TCOP-06-101 {why}\n  storage_encrypted = false"
        )
    )
    result = program("scan", "infra", *ONLY)
    assert result.code == 0
    assert "Passed: no findings, 1 open, 1 passed, 1 suppressed; read" in result.out
    report = json.loads(program("scan", "infra", "--format", "json", *ONLY).out)
    assert (report["counts"]["suppressed"], report["counts"]["verdicts"]["fail"]) == (1, 0)
    (suppression,) = (one["suppression"] for one in report["findings"] if one["suppression"])
    assert suppression == {
        "justification": "it holds nothing",
        "owner": "data",
        "until": "2999-12-31",
        "location": {"path": "infra/main.tf", "start_line": 6, "start_column": 3, "end_line": 6, "end_column": 82},
    }
    (result_,) = json.loads(program("scan", "infra", "--format", "sarif", *ONLY).out)["runs"][0]["results"]
    (accepted,) = result_["suppressions"]
    assert (accepted["kind"], accepted["status"], accepted["justification"]) == (
        "inSource",
        "accepted",
        "it holds nothing",
    )
    assert accepted["properties"] == {"owner": "data", "until": "2999-12-31"}
