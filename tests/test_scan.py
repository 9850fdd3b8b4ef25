"""The scan as a whole: which roots, what is told, and that nothing takes the other answers with it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tcop_iac.assets.kinds.commitments import EngineChoice
from tcop_iac.assets.kinds.database import Database
from tcop_iac.loader import load_policies
from tcop_iac.model.finding import Level, Outcome, Verdict
from tcop_iac.policy import Judgement, Policy, Severity, policy, require
from tcop_iac.scan import NothingToScanError, Request, scan
from tests.terraform_estate import write

DATABASE = 'resource "aws_db_instance" "x" {\n  storage_encrypted = false\n}\n'
ENCRYPTED = [policy for policy in load_policies() if policy.id == "TCOP-06-101"]


def scanned(*paths: Path, policies: Sequence[Policy] = ENCRYPTED) -> Outcome:
    """The outcome of a scan of `paths`."""
    return scan(Request(paths, policies))


def places(outcome: Outcome) -> list[str]:
    """Verdict, address and place of every finding."""
    return [f"{one.verdict.value} {one.address} {one.range}" for one in outcome.findings]


def codes(outcome: Outcome) -> list[str]:
    """Level and code of every diagnostic."""
    return [f"{one.level.value} {one.code}" for one in outcome.diagnostics]


def test_roots_are_the_folders_that_no_scanned_call_points_to(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".git/HEAD": "",
            "live/main.tf": 'module "db" {\n  source = "../shared/db"\n}\n',
            "shared/db/main.tf": DATABASE,
            "shared/unused/main.tf": DATABASE,
            "live/.terraform/modules/copy/main.tf": DATABASE,
        },
    )
    everything = scanned(tmp_path)
    assert everything.roots == 2
    assert places(everything) == [
        "fail module.db.aws_db_instance.x shared/db/main.tf:2:23",
        "fail aws_db_instance.x shared/unused/main.tf:2:23",
    ]
    one_root = scanned(tmp_path / "live")
    assert one_root.base == tmp_path
    assert places(one_root) == ["fail module.db.aws_db_instance.x shared/db/main.tf:2:23"]
    assert places(scanned(tmp_path / "shared" / "db")) == ["fail aws_db_instance.x shared/db/main.tf:2:23"]


def test_nothing_outside_the_repository_is_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "outside/main.tf": DATABASE,
            "outside/secret.txt": "hunter2",
            "repo/.git/HEAD": "",
            "repo/main.tf": 'module "m" {\n  source = "../outside"\n}\n'
            'locals {\n  s = file("../outside/secret.txt")\n}\n'
            'resource "aws_db_instance" "y" {\n  storage_encrypted = local.s == "hunter2"\n}\n',
        },
    )
    outcome = scanned(tmp_path / "repo")
    assert [one.verdict for one in outcome.findings] == [Verdict.OPEN]
    assert codes(outcome) == ["warning module-missing", "warning evaluation-error"]
    assert outcome.missing_modules == 1
    assert not outcome.incomplete


def test_folders_that_call_each_other_in_a_ring_are_still_judged(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a/main.tf": 'module "b" {\n  source = "../b"\n}\n' + DATABASE,
            "b/main.tf": 'module "a" {\n  source = "../a"\n}\n' + DATABASE,
        },
    )
    outcome = scanned(tmp_path)
    assert places(outcome) == [
        "fail aws_db_instance.x a/main.tf:5:23",
        "fail module.b.aws_db_instance.x b/main.tf:5:23",
    ]
    assert codes(outcome) == ["error module-cycle"]


def test_a_single_file_is_a_root_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, {"a.tf": DATABASE, "b.tf": "not hcl at all {{{"})
    assert places(scanned(tmp_path / "a.tf")) == ["fail aws_db_instance.x a.tf:2:23"]


def test_one_broken_file_loses_neither_its_rest_nor_the_others(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "good.tf": DATABASE,
            "broken.tf": DATABASE.replace('"x"', '"before"')
            + 'resource "aws_db_instance" "broken" {\n  engine = = 1\n  storage_encrypted = false\n}\n'
            + DATABASE.replace('"x"', '"after"'),
        },
    )
    outcome = scanned(tmp_path)
    assert {one.address for one in outcome.findings} == {
        "aws_db_instance.before",
        "aws_db_instance.broken",
        "aws_db_instance.after",
        "aws_db_instance.x",
    }
    assert outcome.incomplete
    (trouble,) = outcome.diagnostics
    assert (trouble.code, str(trouble.range)) == ("syntax-error", "broken.tf:5:12")


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"\x00\x01\x02binary", "not-text"), (b"# caf\xe9\n", "not-utf8")],
)
def test_a_file_that_is_no_text_is_told(tmp_path: Path, content: bytes, code: str) -> None:
    write(tmp_path, {"good.tf": DATABASE})
    (tmp_path / "bad.tf").write_bytes(content)
    outcome = scanned(tmp_path)
    assert len(outcome.findings) == 1
    assert codes(outcome) == [f"error {code}"]


@pytest.mark.parametrize("prefix", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_byte_order_marks_and_windows_line_ends_do_not_move_ranges(tmp_path: Path, prefix: str, newline: str) -> None:
    (tmp_path / "main.tf").write_bytes((prefix + DATABASE).replace("\n", newline).encode())
    assert places(scanned(tmp_path)) == ["fail aws_db_instance.x main.tf:2:23"]


def test_columns_count_code_points(tmp_path: Path) -> None:
    write(tmp_path, {"main.tf": 'resource "aws_db_instance" "x" { /* é𝄞 */ storage_encrypted = false }\n'})
    (found,) = scanned(tmp_path).findings
    assert (found.range.start_column, found.range.end_column) == (63, 68)


def test_an_empty_folder_is_nothing_to_scan(tmp_path: Path) -> None:
    with pytest.raises(NothingToScanError):
        scanned(tmp_path)


def test_an_empty_folder_beside_a_good_one_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"good/main.tf": DATABASE, "empty/README.md": ""})
    outcome = scanned(tmp_path / "good", tmp_path / "empty")
    assert len(outcome.findings) == 1
    assert [(one.code, one.summary) for one in outcome.diagnostics] == [
        ("nothing-there", "There are no Terraform files in empty")
    ]


def test_an_unreadable_folder_makes_the_scan_incomplete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"main.tf": DATABASE, "shut/main.tf": DATABASE})
    scandir = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    outcome = scanned(tmp_path)
    assert outcome.incomplete
    assert [one.code for one in outcome.diagnostics] == ["folder-unreadable"]


def test_an_empty_file_is_a_root_without_findings(tmp_path: Path) -> None:
    write(tmp_path, {"main.tf": ""})
    outcome = scanned(tmp_path)
    assert (outcome.roots, outcome.findings, outcome.diagnostics) == (1, (), ())


@policy("TCOP-06-999", "always-raises", severity=Severity.LOW, theme="test")
def raises(database: Database) -> Judgement:
    """It raises.

    Why it matters: a policy may have a bug.

    How to fix: mend it.
    """
    raise KeyError(database.address)


def test_a_policy_that_raises_is_told_and_the_others_stand(tmp_path: Path) -> None:
    write(tmp_path, {"main.tf": DATABASE})
    outcome = scanned(tmp_path, policies=[raises, *ENCRYPTED])
    assert len(outcome.findings) == 1
    (trouble,) = outcome.diagnostics
    assert (trouble.level, trouble.code) == (Level.ERROR, "policy-raised")
    assert "TCOP-06-999" in trouble.summary
    assert str(trouble.range) == "main.tf:1:1"


def test_an_attribute_that_no_policy_asks_for_is_never_evaluated(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"main.tf": 'resource "aws_db_instance" "x" {\n  engine = file("nope")\n  storage_encrypted = true\n}\n'},
    )
    assert scanned(tmp_path).diagnostics == ()


def test_the_same_input_gives_the_same_outcome(tmp_path: Path) -> None:
    write(tmp_path, {f"{name}/main.tf": DATABASE for name in "cab"})
    assert scanned(tmp_path) == scanned(tmp_path)
    assert [one.range.path for one in scanned(tmp_path).findings] == ["a/main.tf", "b/main.tf", "c/main.tf"]


def test_one_line_for_many_resources_is_one_finding(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a/main.tf": 'module "db" {\n  source   = "../db"\n  for_each = toset(["x", "y"])\n}\n',
            "b/main.tf": 'module "db" {\n  source = "../db"\n}\n',
            "c/main.tf": 'module "db" {\n  source = "../db"\n  on     = true\n}\n',
            "db/main.tf": 'variable "on" {\n  default = false\n}\n' + DATABASE.replace("false", "var.on"),
        },
    )
    failed, passed = scanned(tmp_path).findings
    assert (failed.verdict, failed.address, failed.root, failed.resources) == (
        Verdict.FAIL,
        'module.db["x"].aws_db_instance.x',
        "a",
        3,
    )
    assert [(one.address, one.root) for one in failed.others] == [
        ('module.db["y"].aws_db_instance.x', "a"),
        ("module.db.aws_db_instance.x", "b"),
    ]
    assert (passed.verdict, passed.root, passed.resources) == (Verdict.PASS, "c", 1)


def test_a_sensitive_value_is_judged_and_not_shown(tmp_path: Path) -> None:
    @policy("TCOP-06-998", "engine-odd", severity=Severity.LOW, theme="test")
    def engine(database: EngineChoice) -> Judgement:
        """The engine is odd.

        Why it matters: it is a test.

        How to fix: none.
        """
        return require(database.engine, "hunter2", otherwise="the engine is odd")

    write(
        tmp_path,
        {
            "main.tf": 'variable "e" {\n  default   = "hunter2"\n  sensitive = true\n}\n'
            'resource "aws_db_instance" "x" {\n  engine = var.e\n}\n'
        },
    )
    (found,) = scanned(tmp_path, policies=[engine]).findings
    assert found.verdict is Verdict.PASS
    assert found.sensitive
    assert "hunter2" not in found.message
