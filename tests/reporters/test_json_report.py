import json
from pathlib import Path
from typing import Any

import pytest

from tcop_iac.model.finding import Outcome
from tcop_iac.reporters import json_report
from tcop_iac.reporters.options import ReportOptions
from tests.reporters.outcomes import POLICIES, empty, estate, options, outcome, troubled
from tests.reporters.snapshot import check


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return estate(tmp_path)


def read(found: Outcome, how: ReportOptions) -> Any:
    return json.loads(json_report.report(found, POLICIES, how))


def test_whole_report(base: Path) -> None:
    check("all.json", json_report.report(outcome(base), POLICIES, options(base, show_passed=True)))


def test_troubles(base: Path) -> None:
    check("troubles.json", json_report.report(troubled(base), POLICIES, options(base, exit_code=3)))


def test_opens_are_always_there_and_passes_when_asked_for(base: Path) -> None:
    some = read(outcome(base), options(base))
    every = read(outcome(base), options(base, show_passed=True))
    assert {one["verdict"] for one in some["findings"]} == {"fail", "open"}
    assert {one["verdict"] for one in every["findings"]} == {"fail", "open", "pass"}
    assert some["counts"] == every["counts"]


def test_members_are_those_that_the_docstring_tells(base: Path) -> None:
    report = read(troubled(base), options(base))
    told = json_report.__doc__ or ""
    members = {*report, *report["counts"], *report["policies"][0], *report["findings"][0], *report["diagnostics"][0]}
    assert [name for name in members if f"`{name}`" not in told] == []


def test_empty_outcome(base: Path) -> None:
    report = read(empty(base), options(base, exit_code=0))
    assert report["findings"] == report["diagnostics"] == []
    assert report["counts"]["verdicts"] == {"pass": 0, "fail": 0, "open": 0}


def test_the_base_is_not_told(base: Path) -> None:
    assert str(base) not in json_report.report(troubled(base), POLICIES, options(base))
