"""Policies of one's own: `--policies DIR`."""

import json
from pathlib import Path

import pytest

from tests.cli.program import Program

OWN = """
from __future__ import annotations

from tcop_iac.assets.kinds.database import Database
from tcop_iac.policy import Judgement, Severity, policy, require


@policy("ORG-06-001", "database-left-to-aws", severity=Severity.LOW, theme="encryption-at-rest")
def database_encrypted(database: Database) -> Judgement:
    \"\"\"A database is not encrypted.

    Why it matters: the rule of our house.

    How to fix: encrypt it.
    \"\"\"
    return require(database.storage_encrypted, True, otherwise="it is not encrypted")
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "house" / "rules").mkdir(parents=True)
    (tmp_path / "house" / "rules" / "databases.py").write_text(OWN)
    (tmp_path / "house" / "_shared.py").write_text("raise ValueError('a helper is not a policy')\n")
    (tmp_path / "main.tf").write_text(
        'resource "aws_db_instance" "a" {\n'
        '  storage_encrypted = false # tcop:ignore ORG-06-001 reason="moves in May"\n}\n'
        'resource "aws_db_instance" "b" {\n  storage_encrypted = false\n}\n'
    )
    return tmp_path


def test_own_policies_are_judged_beside_the_built_in_ones(program: Program, house: Path) -> None:
    options = ("--policies", str(house / "house"), "--policy", "ORG-06-001", "--policy", "TCOP-06-101")
    result = program("scan", str(house), *options, "--format", "json")
    findings = json.loads(result.out)["findings"]
    assert [(one["policy"], one["resource"]["address"]) for one in findings if not one.get("suppression")] == [
        ("TCOP-06-101", "aws_db_instance.a"),
        ("ORG-06-001", "aws_db_instance.b"),
        ("TCOP-06-101", "aws_db_instance.b"),
    ]


def test_own_policies_are_listed_and_shown(program: Program, house: Path) -> None:
    assert "ORG-06-001" in program("policies", "list", "--policies", str(house / "house")).out
    assert "rule of our house" in program("policies", "show", "ORG-06-001", "--policies", str(house / "house")).out
    assert "ORG-06-001" not in program("policies", "list").out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1 / 0\n", "does not load: ZeroDivisionError"),
        (OWN.replace("ORG-06-001", "ORG-07-001"), "ORG-07-001 is not a policy id"),
        (OWN.replace("ORG-06-001", "TCOP-06-101"), "TCOP-06-101 stands in"),
    ],
)
def test_what_cannot_be_used_is_told(program: Program, tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "own.py").write_text(text)
    result = program("policies", "list", "--policies", str(tmp_path))
    assert result.code == 2
    assert message in result.err
    assert "own.py" in result.err


def test_a_folder_without_policies_is_told(program: Program, tmp_path: Path) -> None:
    result = program("scan", str(tmp_path), "--policies", str(tmp_path))
    assert result.code == 2
    assert "there is no policy in" in result.err
