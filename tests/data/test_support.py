"""The table of support dates: lookups, and that the shipped tables are in order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tcop_iac import data
from tcop_iac.cli.main import run
from tcop_iac.data import CHECKED, check, support
from tests.terraform_estate import write

TABLES = Path(data.__file__).parent


@pytest.mark.parametrize("name", CHECKED)
def test_the_shipped_tables_have_no_faults(name: str) -> None:
    assert list(check.faults(name, json.loads((TABLES / f"{name}.json").read_text("utf-8")))) == []


def test_faults_are_told() -> None:
    entry = {"product": "x", "version": "1", "standard_end": "2026-02-30", "confidence": "sourced", "source": "nobody"}
    table = {"checked": CHECKED["support_dates"], "sources": {}, "products": {}, "entries": [entry, entry]}
    told = "\n".join(check.faults("support_dates", table))
    for words in ("is no date", "source nobody is not named", "no product x", "stands there 2 times"):
        assert words in told


def test_a_minor_version_has_the_dates_of_its_major() -> None:
    known = support.lifetime("aws-rds-postgres", "14.9")
    assert known is not None
    assert known == support.lifetime("aws-rds-postgres", "14")
    assert support.lifetime("aws-rds-postgres", "1.0") is None


def test_old_tables_are_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"a/main.tf": "locals {}\n", "b/main.tf": "locals {}\n"})
    monkeypatch.setattr("tcop_iac.scan.CHECKED", {"locations": "2020-01-01", "support_dates": CHECKED["support_dates"]})
    run(["scan", str(tmp_path)])
    assert capsys.readouterr().out.count("The table of locations was last checked") == 1
