from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.program import ESTATE, Program
from tests.terraform_estate import write


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of the machine that runs the tests has a say in them."""
    for name in os.environ:
        if name.startswith(("TF_", "TCOP_IAC_", "AWS_")) or name in ("NO_COLOR", "FORCE_COLOR"):
            monkeypatch.delenv(name)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a small estate in `infra`, as the current folder."""
    write(tmp_path, {f"infra/{name}": text for name, text in ESTATE.items()})
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str]) -> Program:
    """The program in this process."""
    return Program(capsys)
