import contextlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tcop_iac.assets.kinds.database import Database
from tcop_iac.cli import scan_command
from tcop_iac.cli.exit_codes import ExitCode
from tcop_iac.policy import Judgement, Policy, Severity, policy
from tests.cli.program import ASKED, ONLY, POLICY, Program, started
from tests.sarif_schema import problems
from tests.terraform_estate import write


def verdicts(out: str) -> dict[str, str]:
    """The verdict on each resource in a JSON report."""
    return {one["resource"]["address"]: one["verdict"] for one in json.loads(out)["findings"]}


@policy("TCOP-06-998", "it-breaks", severity=Severity.CRITICAL, theme="encryption-at-rest")
def breaking(database: Database) -> Judgement:
    """It breaks.

    Why it matters: it breaks.

    How to fix: mend it.
    """
    raise RuntimeError("it broke")


# --- what is scanned


def test_text_of_a_folder(here: Path, program: Program) -> None:
    result = program("scan", "infra", *ONLY)
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith(
        "infra/main.tf:6:23: high TCOP-06-101 database-storage-unencrypted\n"
        "  aws_db_instance.bad: storage is not encrypted.\n"
        "  6 |   storage_encrypted = false\n"
        "    |                       ^^^^^\n"
    )
    assert "Failed: 1 finding (1 high), 1 open, 1 passed; read 3 resources, 1 file, 1 root.\n" in result.out


def test_the_current_folder_is_the_default(here: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here / "infra")
    assert program("scan", *ONLY).out.startswith("main.tf:6:23: high")


def test_paths_are_shown_from_here(here: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "else").mkdir()
    monkeypatch.chdir(here / "else")
    assert program("scan", "../infra", *ONLY).out.startswith("../infra/main.tf:6:23: high")


def test_one_file(here: Path, program: Program) -> None:
    assert program("scan", "infra/main.tf", *ONLY).code == 1


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["infr"], "No such file or folder: infr; did you mean infra?"),
        (["zzz", "yyy"], "No such file or folder: zzz.\nNo such file or folder: yyy."),
        (["empty"], "No Terraform files (*.tf) and no CloudFormation templates in empty."),
        (["notes.md"], "notes.md is neither a Terraform file (*.tf), nor a CloudFormation template, nor a plan"),
        (["dangling"], "No such file or folder: dangling (a link to nowhere, which is not there)."),
        (["loop"], "Can't read loop: "),
        (["infra", "--config", "none.toml"], "none.toml: can't be read: No such file or directory"),
        (["infra", "--config", "broken.toml"], "broken.toml:1:5: is not valid TOML"),
    ],
)
def test_what_cannot_be_scanned(here: Path, program: Program, arguments: list[str], message: str) -> None:
    (here / "empty").mkdir()
    write(here, {"notes.md": "", "broken.toml": "a = \n"})
    (here / "dangling").symlink_to("nowhere")
    (here / "loop").symlink_to("loop")
    result = program("scan", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert "Traceback" not in result.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(here: Path, program: Program) -> None:
    (here / "infra").chmod(0)
    result = program("scan", "infra")
    (here / "infra").chmod(0o755)
    assert result.code == 2
    assert "Can't read infra: Permission denied." in result.err


# --- which policies


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (["--policy", POLICY], {POLICY}),
        (["--policy", "tcop-06-101"], {POLICY}),
        (["--policy", "database-storage-unencrypted"], {POLICY}),
        (["--policy", "TCOP-06-1*", "--policy", "TCOP-05-001", "--point", "6", "--theme", "encryption-at-rest"], None),
        (["--policy", "database-*", "--point", "5", "--point", "6"], None),
    ],
)
def test_policies_are_chosen(program: Program, options: list[str], wanted: set[str] | None) -> None:
    report = json.loads(program("scan", "infra", "--format", "json", *options).out)
    found = {one["id"] for one in report["policies"]}
    assert found == wanted if wanted else POLICY in found
    assert {one["policy"] for one in report["findings"]} <= found


@pytest.mark.usefixtures("here")
def test_policies_are_skipped(program: Program) -> None:
    report = json.loads(program("scan", "infra", "-f", "json", "--skip-policy", "*-unencrypted").out)
    assert report["policies"]
    assert not [one["id"] for one in report["policies"] if one["name"].endswith("-unencrypted")]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--policy", "TCOP-O6-101"], "did you mean 'TCOP-06-101'?"),
        (["--skip-policy", "database-storage-unencryptd"], "did you mean 'database-storage-unencrypted'?"),
        (["--theme", "encryption-at-rst"], "did you mean 'encryption-at-rest'?"),
        (["--policy", POLICY, "--point", "5"], "No policy is left"),
        (["--skip-policy", "*"], "No policy is left"),
        (["--point", "7"], "'7' is not one of '5', '6', '10'"),
        (["--severity", "awful"], "'awful' is not one of 'low', 'medium', 'high', 'critical'"),
    ],
)
def test_wrong_choices(program: Program, options: list[str], message: str) -> None:
    result = program("scan", "infra", *options)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


@pytest.mark.usefixtures("here")
def test_severity_is_that_and_above(program: Program) -> None:
    high = json.loads(program("scan", "infra", "-f", "json", "--severity", "high", *ONLY).out)
    critical = program("scan", "infra", "-f", "json", "--severity", "critical", *ONLY)
    assert high["counts"]["verdicts"] == {"pass": 1, "fail": 1, "open": 1}
    assert json.loads(critical.out)["findings"] == []
    assert critical.code == 0


# --- what is shown


@pytest.mark.usefixtures("here")
def test_opens_and_passes_are_shown_when_asked_for(program: Program) -> None:
    assert ASKED not in program("scan", "infra", *ONLY).out
    shown = program("scan", "infra", "--show-open", "--show-passed", *ONLY).out
    assert f"  {ASKED}: storage_encrypted is not known: var.encrypted has no default" in shown
    assert "pass TCOP-06-101 aws_db_instance.good: " in shown


@pytest.mark.usefixtures("here")
def test_missing_modules_are_told_and_counted(here: Path, program: Program) -> None:
    write(here, {"infra/modules.tf": 'module "vpc" {\n  source = "terraform-aws-modules/vpc/aws"\n}\n'})
    result = program("scan", "infra", *ONLY)
    assert result.code == 1
    assert "warning: 1 module call could not be followed." in result.out
    assert "terraform init -backend=false" in result.out
    assert "1 module call not followed." in result.out
    strict = program("scan", "infra", "--strict", *ONLY)
    assert strict.code == 3
    assert "Incomplete: 1 finding" in strict.out


# --- exit codes


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--var", "encrypted=true"], 1),
        (["--fail-on", "high"], 1),
        (["--fail-on", "critical"], 0),
        (["--fail-on", "never"], 0),
        (["--strict"], 1),
    ],
)
def test_exit_code_of_findings(program: Program, options: list[str], code: int) -> None:
    assert program("scan", "infra", *options, *ONLY).code == code


def test_exit_code_of_a_clean_estate(here: Path, program: Program) -> None:
    write(here, {"good/main.tf": 'resource "aws_db_instance" "good" {\n  storage_encrypted = true\n}\n'})
    result = program("scan", "good", *ONLY)
    assert (result.code, result.err) == (0, "")
    assert "Passed: no findings, 0 open, 1 passed" in result.out


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("options", [[], ["--fail-on", "never"]])
def test_a_broken_file_is_incomplete_before_findings(here: Path, program: Program, options: list[str]) -> None:
    write(here, {"infra/broken.tf": 'resource "aws_db_instance" {\n  a = \n'})
    result = program("scan", "infra", *options, *ONLY)
    assert result.code == 3
    assert "infra/broken.tf:" in result.out
    assert "error: " in result.out
    assert "aws_db_instance.bad: storage is not encrypted." in result.out
    assert "Incomplete: 1 finding" in result.out


@pytest.mark.usefixtures("here")
def test_a_policy_that_raises_is_incomplete(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    policies: tuple[Policy, ...] = (breaking,)
    monkeypatch.setattr(scan_command, "all_policies", lambda _: policies)
    result = program("scan", "infra")
    assert result.code == 3
    assert "RuntimeError: it broke" in result.out
    assert "Traceback" not in result.out


# --- outputs


@pytest.mark.usefixtures("here")
def test_several_outputs_of_one_scan(here: Path, program: Program) -> None:
    pairs = ["--format", "sarif", "--output", "a.sarif", "--format", "json", "--output", "b.json", "--format", "text"]
    result = program("scan", "infra", *pairs, *ONLY)
    assert (result.code, result.err) == (1, "")
    assert result.out == program("scan", "infra", *ONLY).out
    assert problems(json.loads((here / "a.sarif").read_text(encoding="utf-8"))) == []
    assert verdicts((here / "b.json").read_text(encoding="utf-8")) == {"aws_db_instance.bad": "fail", ASKED: "open"}


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("options", "begins"),
    [
        (["-o", "x.sarif"], '{"$schema"'),
        (["-o", "x.sarif.json"], '{"$schema"'),
        (["-o", "x.JSON"], '{\n  "version"'),
        (["-o", "x.txt"], "infra/main.tf:6:23: high"),
        (["-f", "sarif", "-o", "x.json"], '{"$schema"'),
        (["-f", "text", "-o", "-", "-o", "x.sarif"], '{"$schema"'),
    ],
)
def test_an_ending_tells_the_format(here: Path, program: Program, options: list[str], begins: str) -> None:
    assert program("scan", "infra", *options, *ONLY).code == 1
    [written] = here.glob("x.*")
    assert written.read_text(encoding="utf-8").startswith(begins)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_standard_output_and_file_hold_the_same(here: Path, program: Program, format_: str) -> None:
    told = program("scan", "infra", "--format", format_, *ONLY)
    program("scan", "infra", "--format", format_, "--output", "x.out", *ONLY)
    assert (here / "x.out").read_text(encoding="utf-8") == told.out
    assert told.err == "Failed: 1 finding (1 high), 1 open, 1 passed; read 3 resources, 1 file, 1 root.\n"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["-f", "text", "-o", "x.sarif"], "--format text would be written to x.sarif"),
        (["-f", "json", "-o", "x.sarif"], "--format json would be written to x.sarif"),
        (["-f", "text", "-f", "sarif", "-o", "x.sarif"], "the first --output belongs to the first --format"),
        (["-f", "json", "-f", "sarif"], "Only one format can go to standard output"),
        (["-f", "json", "-o", "-", "-f", "text"], "Only one format can go to standard output"),
        (["-f", "json", "-o", "x.json", "-f", "json", "-o", "./x.json"], "name the same file"),
        (["-o", "report.out"], "does not tell the format"),
        (["-o", "no/such/x.sarif"], "Can't write no/such/x.sarif: No such file or directory. Make the folder first."),
        (["-f", "json", "-o", "infra"], "Can't write infra: it is a folder."),
        (["-f", "json", "-o", "infra/main.tf/x.json"], "Can't write infra/main.tf/x.json"),
    ],
)
def test_an_output_that_cannot_be_is_told_before_the_scan(
    program: Program, monkeypatch: pytest.MonkeyPatch, options: list[str], message: str
) -> None:
    monkeypatch.setattr(scan_command, "scan", lambda request: pytest.fail("scanned"))
    result = program("scan", "infra", *options)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


@pytest.mark.usefixtures("here")
def test_an_output_in_a_folder_that_may_not_be_entered(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    is_dir = Path.is_dir

    def refusing(path: Path) -> bool:
        if path.name == "x.sarif":
            raise PermissionError(13, "Permission denied", str(path))
        return is_dir(path)

    monkeypatch.setattr(Path, "is_dir", refusing)
    result = program("scan", "infra", "-o", "x.sarif")
    assert (result.code, result.err) == (2, "Error: Can't write x.sarif: Permission denied.\n")


@pytest.mark.usefixtures("here")
def test_no_file_is_left_when_the_scan_breaks(here: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(scan_command, "scan", broken)
    assert program("scan", "infra", "-o", "x.sarif").code == 2
    assert sorted(path.name for path in here.iterdir()) == [".git", "infra"]


@pytest.mark.usefixtures("here")
def test_an_output_replaces_the_file_and_keeps_its_mode(here: Path, program: Program) -> None:
    (here / "old.json").write_text("old")
    (here / "old.json").chmod(0o640)
    (here / "link.json").symlink_to("old.json")
    program("scan", "infra", "-o", "link.json", "-o", "new.json", *ONLY)
    assert (here / "link.json").is_symlink()
    assert json.loads((here / "old.json").read_text(encoding="utf-8"))["version"] == 1
    assert (here / "old.json").stat().st_mode & 0o777 == 0o640
    umask = os.umask(0)
    os.umask(umask)
    assert (here / "new.json").stat().st_mode & 0o777 == 0o666 & ~umask


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs /dev/null")
@pytest.mark.usefixtures("here")
def test_a_device_is_written_to_and_stays(program: Program) -> None:
    assert program("scan", "infra", "-f", "json", "-o", "/dev/null", *ONLY).code == 1
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.usefixtures("here")
def test_a_full_disk_is_told(here: Path, program: Program) -> None:
    result = program("scan", "infra", "-f", "json", "-o", "/dev/full", *ONLY)
    assert (result.code, result.err) == (2, "Error: Can't write /dev/full: No space left on device.\n")


@pytest.mark.usefixtures("here")
def test_twice_the_same_bytes(program: Program) -> None:
    for format_ in ("text", "json", "sarif"):
        first, second = (program("scan", "infra", "-f", format_, "--show-open", "--show-passed") for _ in range(2))
        assert first == second


# --- what Terraform would be given


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("options", "environment", "verdict"),
    [
        ([], {}, "open"),
        ([], {"TF_VAR_encrypted": "true"}, "pass"),
        (["--var", "encrypted=false"], {"TF_VAR_encrypted": "true"}, "fail"),
        (["--var", "encrypted=true", "--var-file", "off.tfvars"], {}, "fail"),
        (["--var-file", "off.tfvars", "--var", "encrypted=true"], {}, "pass"),
        (["--var-file", "off.tfvars", "--var-file", "on.tfvars"], {}, "pass"),
        (["--var-file", "on.tfvars", "--var-file", "off.tfvars"], {}, "fail"),
        (["--var", "encrypted=false", "--var-file=off.tfvars", "--var=encrypted=true"], {}, "pass"),
    ],
)
def test_the_last_value_wins(
    here: Path, program: Program, monkeypatch: pytest.MonkeyPatch, options: list[str], environment: Mapping[str, str],
    verdict: str,
) -> None:  # fmt: skip
    write(here, {"on.tfvars": "encrypted = true\n", "off.tfvars": "encrypted = false\n"})
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    result = program("scan", "infra", "-f", "json", "--show-passed", *options, *ONLY)
    assert verdicts(result.out)[ASKED] == verdict


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("text", ["encrypted", "=true", " =x"])
def test_a_variable_needs_a_name_and_a_value(program: Program, text: str) -> None:
    result = program("scan", "infra", "--var", text)
    assert result.code == 2
    assert "is not of the form NAME=VALUE" in result.err


@pytest.mark.usefixtures("here")
def test_a_missing_variable_file_is_incomplete(program: Program) -> None:
    result = program("scan", "infra", "--var-file", "none.tfvars", *ONLY)
    assert result.code == 3
    assert "Can't read the variable file none.tfvars" in result.out


@pytest.mark.parametrize(
    ("options", "environment", "verdict"),
    [
        ([], {}, "open"),
        (["--workspace", "prod"], {}, "pass"),
        ([], {"TF_WORKSPACE": "prod"}, "pass"),
        (["--workspace", "test"], {"TF_WORKSPACE": "prod"}, "fail"),
    ],
)
def test_workspace(
    here: Path, program: Program, monkeypatch: pytest.MonkeyPatch, options: list[str], environment: Mapping[str, str],
    verdict: str,
) -> None:  # fmt: skip
    code = 'resource "aws_db_instance" "asked" {\n  storage_encrypted = terraform.workspace == "prod"\n}\n'
    write(here, {"w/main.tf": code})
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    result = program("scan", "w", "-f", "json", "--show-passed", *options, *ONLY)
    assert verdicts(result.out)[ASKED] == verdict


@pytest.mark.usefixtures("here")
def test_values_of_variables_are_not_reported(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TF_VAR_secret", "hunter2")
    result = program("scan", "infra", "-f", "json", "--var", "other=hunter3", *ONLY)
    settings: Any = json.loads(result.out)["settings"]
    assert (settings["var"], settings["environment"]) == (["other"], ["TF_VAR_secret"])
    assert "hunter" not in result.out


# --- settings


@pytest.mark.usefixtures("here")
def test_the_settings_file_is_found_and_the_command_line_wins(here: Path, program: Program) -> None:
    write(here, {"tcop.toml": f'policy = ["{POLICY}"]\nfail-on = "never"\nshow-open = true\n[var]\nencrypted = true\n'})
    result = program("scan", "infra", "-f", "json")
    report = json.loads(result.out)
    assert result.code == 0
    assert report["settings"]["config"] == "tcop.toml"
    assert [one["id"] for one in report["policies"]] == [POLICY]
    won = program("scan", "infra", "--fail-on", "low", "--no-show-open", "--var", "encrypted=false")
    assert won.code == 1
    assert f"{ASKED}: storage is not encrypted." in won.out


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('polcy = ["x"]', "tcop.toml:1: unknown key 'polcy'; did you mean 'policy'?"),
        ('\npolicy = ["TCOP-O6-101"]', "tcop.toml:2: 'policy': No policy is called 'TCOP-O6-101'; did you mean"),
        ('theme = "encryption-at-rst"', "tcop.toml:1: 'theme': No theme is called"),
    ],
)
def test_settings_that_cannot_be_used(here: Path, program: Program, text: str, message: str) -> None:
    write(here, {"tcop.toml": text})
    result = program("scan", "infra")
    assert (result.code, result.out) == (2, "")
    assert message in result.err


@pytest.mark.usefixtures("here")
def test_variable_files_of_the_settings_stand_beside_them(
    here: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here, {"tcop.toml": 'var-file = "values/on.tfvars"\n', "values/on.tfvars": "encrypted = true\n"})
    monkeypatch.chdir(here / "infra")
    result = program("scan", "-f", "json", "--show-passed", *ONLY)
    assert verdicts(result.out)[ASKED] == "pass"


# --- terminals and pipes


def test_colours(here: Path) -> None:
    def coloured(**environment: str) -> bool:
        return "\x1b[" in started("scan", "infra", environment=environment, folder=here).out

    assert not coloured()
    assert coloured(FORCE_COLOR="1")
    assert not coloured(FORCE_COLOR="1", NO_COLOR="1")
    assert not coloured(FORCE_COLOR="0")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_has_colours_and_its_width(here: Path) -> None:
    raw = on_terminal(here, {"COLUMNS": "60", "TERM": "xterm"})
    shown = re.sub(r"\x1b\[[0-9;]*m", "", raw)
    assert "\x1b[1minfra/main.tf:6:23:\x1b[0m" in raw
    assert max(len(line) for line in shown.splitlines() if line.startswith("  fix:")) <= 60
    assert "\x1b" not in on_terminal(here, {"COLUMNS": "60", "TERM": "xterm", "NO_COLOR": "1"})
    assert "\x1b" not in on_terminal(here, {"COLUMNS": "60", "TERM": "dumb"})


def on_terminal(folder: Path, environment: Mapping[str, str]) -> str:
    """What the program writes to a terminal."""
    import pty  # noqa: PLC0415 - not there on Windows

    reader, writer = pty.openpty()
    command = [sys.executable, "-c", "from tcop_iac.cli.main import main; main()", "scan", "infra", *ONLY]
    with subprocess.Popen(command, cwd=folder, env={**os.environ, **environment}, stdout=writer, stderr=writer):
        os.close(writer)
        received = b""
        with contextlib.suppress(OSError):  # Linux's way of telling that the other side is closed
            while chunk := os.read(reader, 65536):
                received += chunk
    os.close(reader)
    return received.decode().replace("\r\n", "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes differ")
@pytest.mark.parametrize("arguments", ["scan infra --show-passed", "scan infra --format json", "policies list"])
def test_a_reader_that_leaves_is_no_error(here: Path, arguments: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-c", "from tcop_iac.cli.main import main; main()", *arguments.split()]
    done = subprocess.run(command, cwd=here, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert done.returncode == (1 if "scan" in arguments else 0)
    assert "Error" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_standard_output_that_is_full_is_told(here: Path) -> None:
    command = [sys.executable, "-c", "from tcop_iac.cli.main import main; main()", "scan", "infra"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=here, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "Error: Can't write to standard output: No space left on device.\n")


def test_a_terminal_that_knows_few_letters(here: Path) -> None:
    write(here, {"infra/日本.tf": 'resource "aws_db_instance" "b" {\n  storage_encrypted = false\n}\n'})
    result = started("scan", "infra", *ONLY, environment={"PYTHONIOENCODING": "iso8859-1"}, folder=here)
    assert (result.code, result.err) == (1, "")
    assert "infra/\\u65e5\\u672c.tf:2:23: high" in result.out


# --- help


def test_help_has_every_option_under_a_heading(program: Program) -> None:
    told = program("scan", "--help").out
    for parameter in scan_command.scan_command.params:
        for option in parameter.opts:
            if option.startswith("--"):
                assert told.count(f"{option} ") >= 1, option
    for heading in ("What is judged:", "What is reported:", "How it ends:", "Examples:", "Exit codes:"):
        assert f"\n{heading}\n" in told
    for code in ExitCode:
        assert re.search(rf"^  {code.value}  ", told, re.MULTILINE)
