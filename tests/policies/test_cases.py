"""Runs every policy's cases: files and folders in `tests/policies/<id>/`, expectations on the lines they are about.

`# expect: TCOP-06-101 fail` (or `pass`, `open`) stands on the line where the result's region begins; two results on a
line take two ids, `# expect: TCOP-06-101 fail, TCOP-06-101 pass`. A case lists every result of its folder's policy.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tcop_iac.loader import load_policies
from tcop_iac.scan import Request, scan

HOME = Path(__file__).parent
POLICIES = {policy.id: policy for policy in load_policies()}
CASES = sorted(path for folder in HOME.glob("TCOP-*") for path in folder.iterdir() if not path.name.startswith("."))
MARK = re.compile(r"(?:#|//)\s*expect:\s*(.+)$")

NEVER = {
    "TCOP-06-301": {"fail"},
    "TCOP-06-302": {"fail"},
    "TCOP-06-406": {"pass", "open"},
    "TCOP-05-018": {"pass"},
}
"""Verdicts that no code can give: only an account shows who has enrolled a second factor (catalogue, `not_iac`), what
is of a service that stays is not told of a policy on those that close, and a key that is written has been made.
"""

TODAY = "2026-11-25"
"""The day that cases about dates are written for."""

Expected = Counter[tuple[str, int, str]]


def expectations(case: Path, policy: str) -> Expected:
    """What the case says: file name, line and verdict of every result of `policy`."""
    found: Expected = Counter()
    for path in [case] if case.is_file() else sorted(case.rglob("*.tf")):
        for number, line in enumerate(path.read_text().splitlines(), start=1):
            mark = MARK.search(line)
            for item in mark.group(1).split(",") if mark else ():
                id_, verdict = item.split()
                if id_ == policy:
                    found[path.relative_to(HOME).as_posix(), number, verdict] += 1
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.relative_to(HOME).as_posix())
def test_case(case: Path) -> None:
    policy = POLICIES[case.parent.name]
    outcome = scan(Request(paths=[case], policies=[policy], today=TODAY))
    assert not outcome.incomplete, outcome.diagnostics
    found: Expected = Counter()
    for finding in outcome.findings:
        name = (outcome.base / finding.range.path).relative_to(HOME).as_posix()
        found[name, finding.range.start_line, finding.verdict.value] += finding.resources
    assert found == expectations(case, policy.id)


@pytest.mark.parametrize("policy", POLICIES.values(), ids=list(POLICIES))
def test_policy_has_cases_in_every_verdict(policy) -> None:  # type: ignore[no-untyped-def]
    verdicts = {verdict for case in (HOME / policy.id).iterdir() for _, _, verdict in expectations(case, policy.id)}
    assert {"pass", "fail", "open"} - NEVER.get(policy.id, set()) == verdicts
