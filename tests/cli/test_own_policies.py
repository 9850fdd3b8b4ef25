"""Policies of one's own: `--policies DIR`."""

import json
import sys
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


def test_a_new_policy_works_with_its_cases(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    assert program("policies", "new", "left-in-clear", "--id", "ACME-06-001", "--dir", str(folder)).code == 0
    result = program("policies", "test", str(folder))
    assert (result.code, result.out) == (0, "policies: 1, cases: 1, all as they say\n")
    again = program("policies", "new", "left-in-clear", "--id", "ACME-06-001", "--dir", str(folder))
    assert again.code == 2
    assert "is there already" in again.err


def test_cases_that_say_otherwise_are_told(program: Program, tmp_path: Path) -> None:
    program("policies", "new", "left-in-clear", "--dir", str(tmp_path))
    case = tmp_path / "ORG-06-001" / "aws.tf"
    case.write_text(case.read_text().replace("ORG-06-001 pass", "ORG-06-001 fail"))
    result = program("policies", "test", str(tmp_path))
    assert result.code == 1
    assert result.out.splitlines() == [
        "ORG-06-001/aws.tf:10: ORG-06-001 fail is expected, and is not found",
        "ORG-06-001/aws.tf:10: ORG-06-001 pass is found, and not expected",
        "ORG-06-001 has no case of pass: add one to a folder called ORG-06-001",
        "policies: 1, cases: 1, wrong: 3",
    ]


@pytest.mark.parametrize("arguments", [("NotKebab",), ("fine", "--id", "TCOP-06-001"), ("fine", "--id", "ORG-07-001")])
def test_a_new_policy_needs_a_name_and_an_id(program: Program, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = program("policies", "new", *arguments, "--dir", str(tmp_path))
    assert result.code == 2
    assert "write it like" in result.err
    assert list(tmp_path.iterdir()) == []


def installed(monkeypatch: pytest.MonkeyPatch, folder: Path, value: str) -> None:
    """Puts a distribution on the path whose entry point names `value`."""
    site = folder / "site"
    (site / "house_policies").mkdir(parents=True)
    (site / "house_policies" / "__init__.py").write_text("")
    (site / "house_policies" / "databases.py").write_text(OWN)
    (site / "house_policies-1.0.dist-info").mkdir()
    (site / "house_policies-1.0.dist-info" / "METADATA").write_text("Name: house-policies\nVersion: 1.0\n")
    (site / "house_policies-1.0.dist-info" / "entry_points.txt").write_text(f"[tcop_iac.policies]\nhouse = {value}\n")
    monkeypatch.syspath_prepend(str(site))


@pytest.mark.parametrize("value", ["house_policies", "house_policies.databases"])
def test_an_installed_distribution_brings_policies(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str
) -> None:
    installed(monkeypatch, tmp_path, value)
    for name in [name for name in sys.modules if name.startswith("house_policies")]:
        monkeypatch.delitem(sys.modules, name)
    assert "ORG-06-001" in program("policies", "list").out


def test_a_distribution_that_does_not_load_is_told(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    installed(monkeypatch, tmp_path, "house_policies.gone")
    result = program("policies", "list")
    assert result.code == 2
    assert "the policy module house_policies.gone does not load" in result.err
