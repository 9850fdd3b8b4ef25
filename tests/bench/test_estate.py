from pathlib import Path

from bench.estate import MARK, estate, write
from tcop_iac.loader import load_policies
from tcop_iac.scan import Request, scan


def test_an_estate_is_the_same_each_time_and_begins_with_the_smaller_one() -> None:
    small = list(estate(3_000))
    assert small == list(estate(3_000))
    assert list(estate(5_000))[: len(small)] == small


def test_no_mark_is_left() -> None:
    assert [path for path, text in estate(5_000) if MARK.search(text)] == []


def test_an_estate_is_read_without_trouble_and_is_good_and_bad(tmp_path: Path) -> None:
    write(8_000, tmp_path / "estate")
    outcome = scan(Request(paths=[tmp_path / "estate"], policies=load_policies()))
    assert outcome.diagnostics == ()
    assert outcome.missing_modules == 0
    assert {finding.verdict for finding in outcome.findings} >= {"pass", "fail"}
