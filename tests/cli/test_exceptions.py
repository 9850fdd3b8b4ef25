"""Exceptions that an organisation has approved, in `tcop-exceptions.yaml`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Finding, Outcome
from tcop_iac.scan import Request, scan
from tests.cli.program import ONLY, Program
from tests.terraform_estate import write

DATABASE = """\
resource "aws_db_instance" "old" {
  storage_encrypted = false
}

resource "aws_db_instance" "new" {
  storage_encrypted = false
}
"""

OPEN_TO_ALL = """\
resource "aws_security_group" "old" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
"""


def entry(control: str = "TCOP-06-101", target: str = "aws_db_instance.old", approver: str = "head") -> str:
    """A complete exception."""
    return (
        f"- control: {control}\n  target: {target}\n  justification: It goes away with the old register.\n"
        f"  owner: registers\n  approved_by: {approver}\n  approved_on: 2026-10-01\n  review_by: 2027-03-31\n"
    )


def scanned(folder: Path, exceptions: str, text: str = DATABASE, policy: str = "TCOP-06-101") -> Outcome:
    """The outcome of a scan on 2026-11-25 by a policy and by that on exceptions."""
    write(folder, {"main.tf": text, "tcop-exceptions.yaml": exceptions})
    known = load_policies()
    chosen = [one for one in known if one.id in (policy, "TCOP-05-002")]
    return scan(Request([folder], chosen, known=known, today="2026-11-25"))


def accepted(outcome: Outcome) -> list[str]:
    """The addresses of what is accepted."""
    return [one.address for one in outcome.findings if one.suppression is not None]


def judged(outcome: Outcome) -> list[Finding]:
    """What is said of the exceptions."""
    return [one for one in outcome.findings if one.policy == "TCOP-05-002"]


def test_a_complete_exception_accepts_what_it_covers(tmp_path: Path) -> None:
    outcome = scanned(tmp_path, entry())
    assert accepted(outcome) == ["aws_db_instance.old"]
    [finding] = [one for one in outcome.findings if one.suppression is not None]
    assert finding.suppression is not None
    assert (finding.suppression.owner, finding.suppression.until) == ("registers", "2027-03-31")
    assert [one.verdict.value for one in judged(outcome)] == ["pass"]


def test_a_pattern_covers_many(tmp_path: Path) -> None:
    assert accepted(scanned(tmp_path, entry(target="aws_db_instance.*"))) == [
        "aws_db_instance.old",
        "aws_db_instance.new",
    ]


def test_what_is_out_of_date_accepts_nothing(tmp_path: Path) -> None:
    outcome = scanned(tmp_path, entry().replace("2027-03-31", "2026-11-24"))
    assert accepted(outcome) == []
    [told] = judged(outcome)
    assert (told.verdict.value, told.range.start_line) == ("fail", 7)
    assert told.message == "its review was due on 2026-11-24; it accepts nothing"


def test_who_owns_a_critical_finding_cannot_accept_it(tmp_path: Path) -> None:
    policy = "TCOP-06-601"
    owner = scanned(tmp_path / "a", entry(policy, "aws_security_group.*", "registers"), OPEN_TO_ALL, policy)
    other = scanned(tmp_path / "b", entry(policy, "aws_security_group.*"), OPEN_TO_ALL, policy)
    assert [one.severity.value for one in owner.findings if one.policy == policy] == ["critical"]
    assert (accepted(owner), accepted(other)) == ([], ["aws_security_group.old"])
    assert [one.message for one in judged(owner)] == [
        "it accepts a critical finding, and who approved it is its owner; it accepts nothing"
    ]


def test_a_control_is_named_by_its_id(tmp_path: Path) -> None:
    outcome = scanned(tmp_path, entry("database-unencrypted"))
    assert (accepted(outcome), [one.verdict.value for one in judged(outcome)]) == ([], ["fail"])
    assert judged(outcome)[0].message.startswith("database-unencrypted is no id of a policy such as TCOP-06-101")


def test_a_control_that_there_is_not_is_told(tmp_path: Path) -> None:
    outcome = scanned(tmp_path, entry("TCOP-06-999"))
    assert [one.code for one in outcome.diagnostics] == ["suppression-faulty"]


@pytest.mark.parametrize("text", ["control: TCOP-06-101\n", "- a\n- b\n", "- {\n", "\xff"])
def test_what_is_no_list_of_exceptions_is_told(tmp_path: Path, text: str) -> None:
    write(tmp_path, {"main.tf": DATABASE})
    (tmp_path / "tcop-exceptions.yaml").write_bytes(text.encode("latin-1"))
    outcome = scan(Request([tmp_path], load_policies()[:1], today="2026-11-25"))
    assert [one.code for one in outcome.diagnostics] == ["exceptions-unreadable"]


def test_reports_tell_of_it(program: Program, tmp_path: Path) -> None:
    write(tmp_path, {"main.tf": DATABASE, "tcop-exceptions.yaml": entry(target="aws_db_instance.*")})
    result = program("scan", str(tmp_path), *ONLY, "--format", "sarif")
    [run] = json.loads(result.out)["runs"]
    suppressions = [one for found in run["results"] for one in found.get("suppressions", ())]
    assert [one["kind"] for one in suppressions] == ["external", "external"]
    assert result.code == 0
