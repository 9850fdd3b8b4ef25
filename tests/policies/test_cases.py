"""Runs every policy's cases: files and folders in `tests/policies/<id>/`, in the form that `tcop_iac.cases` tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcop_iac.cases import cases_of, expected, results
from tcop_iac.loader import load_policies

HOME = Path(__file__).parent
POLICIES = {policy.id: policy for policy in load_policies()}
CASES = [(policy, case) for policy in POLICIES.values() for case in cases_of(policy, HOME)]

NEVER = {
    "TCOP-06-301": {"fail"},
    "TCOP-06-302": {"fail"},
    "TCOP-06-405": {"pass"},
    "TCOP-06-406": {"pass", "open"},
    "TCOP-06-408": {"fail"},
    "TCOP-06-411": {"fail"},
    "TCOP-06-608": {"fail"},
    "TCOP-05-018": {"pass"},
    "TCOP-05-019": {"fail"},
}
"""Verdicts that no code can give: only an account shows who has enrolled a second factor (catalogue, `not_iac`) and
whether its root user has no key; what is of a service that stays is not told of a policy on those that close; a key
that is written has been made; what one analyser does not look for another one may; guardrails may stand elsewhere; and
code does not show that what a name points at is gone; a count of servers is no judgement.
"""

TODAY = "2026-11-25"
"""The day that cases about dates are written for."""


def test_every_folder_of_cases_is_of_a_policy() -> None:
    assert sorted(folder.name for folder in HOME.glob("TCOP-*")) == list(POLICIES)


@pytest.mark.parametrize(("policy", "case"), CASES, ids=[case.relative_to(HOME).as_posix() for _, case in CASES])
def test_case(policy, case: Path) -> None:  # type: ignore[no-untyped-def]
    found, told = results(case, policy, HOME, TODAY)
    assert told == []
    assert found == expected(case, policy.id, HOME)


@pytest.mark.parametrize("policy", POLICIES.values(), ids=list(POLICIES))
def test_policy_has_cases_in_every_verdict(policy) -> None:  # type: ignore[no-untyped-def]
    verdicts = {verdict for case in cases_of(policy, HOME) for _, _, verdict in expected(case, policy.id, HOME)}
    assert {"pass", "fail", "open"} - NEVER.get(policy.id, set()) == verdicts
