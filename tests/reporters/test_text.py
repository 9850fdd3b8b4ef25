import re
from dataclasses import replace
from pathlib import Path

import pytest

from tcop_iac.model.finding import Outcome, Severity
from tcop_iac.reporters import text
from tcop_iac.reporters.options import ReportOptions
from tests.reporters.outcomes import POLICIES, empty, estate, options, outcome, troubled
from tests.reporters.snapshot import check


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return estate(tmp_path)


def written(found: Outcome, how: ReportOptions) -> str:
    return text.report(found, POLICIES, how)


def test_fails(base: Path) -> None:
    check("fails.txt", written(outcome(base), options(base)))


def test_opens_and_passes(base: Path) -> None:
    check("all.txt", written(outcome(base), options(base, show_open=True, show_passed=True)))


def test_colours_and_width(base: Path) -> None:
    how = options(base, show_open=True, show_passed=True, colour=True, width=72)
    check("terminal.txt", written(outcome(base), how))


def test_troubles(base: Path) -> None:
    check("troubles.txt", written(troubled(base), options(base, exit_code=3)))


def test_nothing_found(base: Path) -> None:
    check("nothing.txt", written(empty(base), options(base, exit_code=0)))


def test_twice_the_same_bytes(base: Path) -> None:
    assert written(troubled(base), options(base)) == written(troubled(base), options(base))


def test_without_a_terminal_there_is_no_decoration(base: Path) -> None:
    shown = written(troubled(base), options(base)) + written(outcome(base), options(base, show_open=True))
    assert "\x1b" not in shown
    assert not re.search("[\u2500-\u27bf]", shown)


def test_nothing_in_the_code_steers_the_terminal(base: Path) -> None:
    shown = written(troubled(base), options(base, colour=True))
    assert not re.search(r"[\x00-\x09\x0b-\x1a\x1c-\x1f]", shown)
    assert "\x1b" not in re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "\N{REPLACEMENT CHARACTER}[31m" in shown


def test_secrets_are_not_shown(base: Path) -> None:
    found = outcome(base)
    told = replace(found, findings=tuple(replace(one, sensitive=False) for one in found.findings))
    assert "correct horse" not in written(found, options(base))
    assert "correct horse" not in written(told, options(base))
    assert "the source is not shown" in written(found, options(base))


def test_lines_fit_the_terminal(base: Path) -> None:
    shown = written(outcome(base), options(base, width=72, show_open=True))
    assert max(len(line) for line in shown.splitlines() if line.startswith("  ")) <= 72


@pytest.mark.parametrize(
    ("exit_code", "fail_on", "begins"),
    [
        (0, Severity.LOW, "Passed:"),
        (0, Severity.CRITICAL, "Passed with --fail-on critical:"),
        (0, None, "Passed with --fail-on never:"),
        (1, Severity.LOW, "Failed:"),
        (3, Severity.LOW, "Incomplete:"),
    ],
)
def test_the_last_line_says_how_it_ended(base: Path, exit_code: int, fail_on: Severity | None, begins: str) -> None:
    shown = written(outcome(base), options(base, exit_code=exit_code, fail_on=fail_on))
    assert [line for line in shown.splitlines() if line.startswith(begins)]


def test_a_fix_is_cut_to_two_sentences() -> None:
    assert (
        text.first_sentences("do it. Then `look` at e.g. this. And more.\n\nElse") == "do it. Then `look` at e.g. this."
    )
    fix = "do it. Then `look` at e.g. this. And more.\n\nElse"
    assert text.first_sentences(fix) == "do it. Then `look` at e.g. this."
    assert text.first_sentences("turn it on") == "turn it on."
