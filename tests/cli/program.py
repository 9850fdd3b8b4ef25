"""The program as tests call it, and the estate they call it on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tcop_iac.cli.main import run

ESTATE = {
    "main.tf": """\
variable "encrypted" {
  type = bool
}

resource "aws_db_instance" "bad" {
  storage_encrypted = false
}

resource "aws_db_instance" "good" {
  storage_encrypted = true
}

resource "aws_db_instance" "asked" {
  storage_encrypted = var.encrypted
}
""",
}
"""One fail, one pass and one open of `POLICY`; the open hangs on `var.encrypted`."""

POLICY = "TCOP-06-101"
ASKED = "aws_db_instance.asked"
ONLY = ("--policy", POLICY)


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Program:
    """The program in this process; called with its arguments."""

    capture: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str) -> Result:
        self.capture.readouterr()
        code = run(arguments)
        out, err = self.capture.readouterr()
        return Result(code, out, err)


def started(*arguments: str, environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Result:
    """The program in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", "from tcop_iac.cli.main import main; main()", *arguments],
        env={**os.environ, **(environment or {})},
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)
