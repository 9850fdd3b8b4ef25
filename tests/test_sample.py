"""The sample estate through the command line, end to end, and what the README says of it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reporters.snapshot import check
from tests.sarif_schema import problems

TREE = Path(__file__).resolve().parent.parent


def program(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program, run on the sample as a user would run it from the top of the tree."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("TF_", "TCOP_IAC_"))}
    command = [sys.executable, "-c", "from tcop_iac.cli.main import main; main()", *arguments]
    return subprocess.run(
        command, cwd=TREE, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("sample_terraform.sarif", ("--format", "sarif", "--show-open", "--show-passed")),
        ("sample_terraform.json", ("--format", "json")),
        ("sample_terraform.txt", ("--show-open",)),
    ],
)
def test_the_sample_gives_the_reviewed_report(name: str, options: tuple[str, ...]) -> None:
    found = program("scan", "sample_terraform", *options)
    assert found.returncode == 1, found.stderr
    check(name, found.stdout)


def test_the_samples_sarif_is_valid() -> None:
    log = json.loads(program("scan", "sample_terraform", "--format", "sarif", "--show-open").stdout)
    assert problems(log) == []
    results = log["runs"][0]["results"]
    assert {result["kind"] for result in results} == {"fail", "open"}
    assert all(len(result["locations"]) == 1 for result in results)


def test_every_family_of_the_mission_finds_something_in_the_sample() -> None:
    report = json.loads(program("scan", "sample_terraform", "--format", "json").stdout)
    themes_of = {policy["id"]: policy["theme"] for policy in report["policies"]}
    themes = {themes_of[finding["policy"]] for finding in report["findings"] if finding["verdict"] == "fail"}
    assert {"public-cloud", "encryption-at-rest", "sso", "residency", "audit-logging"} <= themes


def test_the_readme_shows_what_the_program_says() -> None:
    report = program("scan", "sample_terraform").stdout
    readme = (TREE / "README.md").read_text("utf-8")
    (shown,) = re.findall(r"<!-- output of the scan -->\n```text\n(.*?)```", readme, re.DOTALL)
    for piece in shown.split("\n…\n"):
        assert piece.strip("\n") in report
