import re
import subprocess
import sys
from typing import NoReturn

import pytest

import tcop_iac
from tcop_iac.cli import main, scan_command
from tests.cli.program import Program, started


def test_version(program: Program) -> None:
    result = program("--version")
    assert (result.code, result.out) == (0, f"tcop-iac {tcop_iac.__version__}\n")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_nothing_heavy_is_imported_at_the_start(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom tcop_iac.cli.main import run\n"
        f"run({arguments!r})\n"
        "print(*sorted(name for name in sys.modules if name.startswith(('tcop_iac', 'tree_sitter', 'yaml', 'json'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "tcop_iac tcop_iac.cli tcop_iac.cli.main"


def test_help_lists_the_commands_as_they_call_themselves(program: Program) -> None:
    listed = program("--help").out
    for name, target in main.COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(target.help)}$", listed, re.MULTILINE)
        assert target.help.rstrip(".").split()[0] in program(name, "--help").out


@pytest.mark.parametrize(
    "arguments", [["scna"], ["--nope"], ["policies", "nope"], ["scan", "--nope"], ["scan", "--format", "xml"]]
)
def test_wrong_usage(program: Program, arguments: list[str]) -> None:
    result = program(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "Error: " in result.err
    assert "--help" in result.err


def broken(*_: object) -> NoReturn:
    raise ValueError("a bug\nof ours")


@pytest.mark.usefixtures("here")
def test_a_bug_is_told_in_one_line(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_command, "scan", broken)
    result = program("scan", "infra")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("tcop-iac: internal error: ValueError: a bug of ours (tests/cli/test_main.py:")
    assert result.err.count("\n") == 1
    assert "TCOP_IAC_DEBUG=1" in result.err


@pytest.mark.usefixtures("here")
def test_a_bug_has_its_traceback_when_asked_for(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_command, "scan", broken)
    monkeypatch.setenv("TCOP_IAC_DEBUG", "1")
    result = program("scan", "infra")
    assert result.code == 2
    assert result.err.startswith("Traceback")


@pytest.mark.usefixtures("here")
def test_ctrl_c_is_quiet(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(scan_command, "scan", interrupted)
    result = program("scan", "infra")
    assert (result.code, result.out, result.err.strip()) == (130, "", "")


def test_the_entry_point_starts(tmp_path: object) -> None:
    assert started("--version").out == f"tcop-iac {tcop_iac.__version__}\n"


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "tcop_iac", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"tcop-iac {tcop_iac.__version__}\n"
