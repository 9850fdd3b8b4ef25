"""Policies that are off, or of another severity, for some of the estate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.terraform_estate import write

TAGGED = """\
resource "aws_db_instance" "{name}" {{
  storage_encrypted = false
  tags = {{ environment = "{name}" }}
}}
"""

FILES = {
    "live/main.tf": TAGGED.format(name="live"),
    "sandbox/main.tf": TAGGED.format(name="sandbox"),
}


def severities(program: Program, folder: Path, overrides: str, *arguments: str) -> dict[str, str]:
    """The severity of each failing address, of unencrypted databases."""
    write(folder, {**FILES, "tcop.toml": overrides})
    result = program("scan", str(folder), "--policy", "TCOP-06-101", "--format", "json", *arguments)
    assert result.code in (0, 1), result.err
    found = json.loads(result.out)["findings"]
    return {one["resource"]["address"].rpartition(".")[2]: one["severity"] for one in found}


def test_what_is_said_of_a_policy_holds_everywhere(program: Program, tmp_path: Path) -> None:
    found = severities(program, tmp_path, '[[overrides]]\npolicy = "TCOP-06-1*"\nseverity = "low"\n')
    assert found == {"live": "low", "sandbox": "low"}


@pytest.mark.parametrize(
    "condition",
    ['path = "sandbox"', 'path = "sand*/main.tf"', 'tag = { Environment = "sandbox" }', 'path = ["other", "sandbox/"]'],
)
def test_a_place_or_a_tag_narrows_it(program: Program, tmp_path: Path, condition: str) -> None:
    found = severities(program, tmp_path, f"[[overrides]]\npoint = 6\n{condition}\nenabled = false\n")
    assert found == {"live": "high"}


def test_the_last_one_that_holds_decides(program: Program, tmp_path: Path) -> None:
    text = (
        '[[overrides]]\ntheme = "encryption-at-rest"\nenabled = false\n'
        '[[overrides]]\npath = "live"\nenabled = true\nseverity = "critical"\n'
    )
    assert severities(program, tmp_path, text) == {"live": "critical"}


def test_all_conditions_must_hold(program: Program, tmp_path: Path) -> None:
    text = '[[overrides]]\npath = "live"\ntag = { environment = "sandbox" }\nenabled = false\n'
    assert severities(program, tmp_path, text) == {"live": "high", "sandbox": "high"}


def test_an_environment_narrows_it(program: Program, tmp_path: Path) -> None:
    text = (
        '[[environments]]\nname = "test"\n[[environments]]\nname = "production"\n'
        '[[overrides]]\npolicy = "TCOP-06-101"\nenvironment = "test"\nenabled = false\n'
    )
    write(tmp_path, {**FILES, "tcop.toml": text})
    result = program("scan", str(tmp_path), "--policy", "TCOP-06-101", "--format", "json")
    assert {tuple(one["environments"]) for one in json.loads(result.out)["findings"]} == {("production",)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('policy = "TCOP-06-999"\nenabled = false', "No policy is called 'TCOP-06-999'"),
        ('theme = "bakcup"\nenabled = false', "No theme is called 'bakcup'; did you mean 'backup'?"),
        ('environment = "test"\nenabled = false', "No environment is called 'test'; [[environments]] names them."),
        ('polcy = "TCOP-06-101"\nenabled = false', "'polcy' is unknown; did you mean 'policy'?"),
        ("enabled = false", "one does not say what it is about"),
        ('policy = "TCOP-06-101"', "one says neither enabled nor severity"),
        ('point = 6\nseverity = "huge"', "'overrides' must be one of low, medium, high, critical"),
    ],
)
def test_slips_are_told_with_their_line(program: Program, tmp_path: Path, text: str, told: str) -> None:
    write(tmp_path, {**FILES, "tcop.toml": f"strict = false\n[[overrides]]\n{text}\n"})
    result = program("scan", str(tmp_path))
    assert result.code == 2
    assert f"tcop.toml:2: {chr(39)}overrides{chr(39)}" in result.err
    assert told in result.err


def test_the_report_tells_of_them(program: Program, tmp_path: Path) -> None:
    write(tmp_path, {**FILES, "tcop.toml": '[[overrides]]\npath = "sandbox"\npoint = 6\nseverity = "low"\n'})
    report = json.loads(program("scan", str(tmp_path), "--policy", "TCOP-06-101", "--format", "json").out)
    assert report["settings"]["overrides"] == [{"paths": ["sandbox"], "points": [6], "severity": "low"}]
