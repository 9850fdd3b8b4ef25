"""Measure tcop-iac, and checkov and cfn-lint beside it where they are: `python bench/run.py`, or `make bench`.

Prints Markdown tables. Every figure is that of a process of its own: CPU seconds and peak memory as the kernel counts
them for the process and its children, wall time by the clock. Of several runs the fastest counts. Nothing is asserted:
times belong to the machine they were measured on.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "sample_terraform"
ESTATES = HERE / "estates"
OWN = Path(sys.executable).parent / "tcop-iac"
CHECKOV = HERE / ".venv-checkov" / "bin" / "checkov"
CFN_LINT = HERE / ".venv-cfn-lint" / "bin" / "cfn-lint"

BEHIND_MODULES, WRITTEN_OUT = "behind modules", "written out"
"""The two estates of bench/modules.py, which have the same resource instances."""

TEMPLATES = "templates"
"""The estate of bench/templates.py."""

MOST_LINES_FOR_CHECKOV = 60_000
"""Larger estates take checkov so long that they are measured with `--checkov-too` only."""

OFFLINE = {"CKV_SKIP_PACKAGE_UPDATE_CHECK": "true", "LOG_LEVEL": "ERROR"}
"""What keeps checkov from asking for a newer version of itself and from writing a log."""


@dataclass(frozen=True)
class Cost:
    """What one run of a program took."""

    cpu: float
    wall: float
    peak: float
    status: int


@dataclass(frozen=True)
class Subject:
    """Something to scan: its name in the table, its folder, how often it is measured."""

    name: str
    folder: Path
    lines: int
    runs: int
    framework: str = "terraform"


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    subject: Subject
    tool: str
    cost: Cost
    findings: int | None


def cost_of(command: Sequence[str | Path], output: Path, environment: dict[str, str] | None = None) -> Cost:
    """What `command` takes, its standard output going to `output`.

    This process stays small all along, since the kernel counts a new process's peak from that of its parent.
    """
    with output.open("wb") as file:
        began = time.perf_counter()
        process = subprocess.Popen(
            [os.fspath(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})},
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    kilobyte = 1024 if sys.platform == "darwin" else 1  # there ru_maxrss counts bytes
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / kilobyte / 1024, process.returncode)


def fastest(runs: int, command: Sequence[str | Path], output: Path, environment: dict[str, str] | None = None) -> Cost:
    """The cost of the run that took the least CPU, out of `runs`."""
    return min((cost_of(command, output, environment) for _ in range(runs)), key=lambda cost: cost.cpu)


def own_command(folder: Path, output: Path) -> list[str | Path]:
    """How tcop-iac is run."""
    return [OWN, "scan", folder, "--format", "json", "--output", output]


def checkov_command(checkov: Path, subject: Subject, checks: Sequence[str]) -> list[str | Path]:
    """How checkov is run: one framework, without network, with the same families of checks where they are known."""
    offline = ["--skip-download", "--download-external-modules", "false"]
    chosen = ["--check", ",".join(checks)] if checks else []
    shown = ["--framework", subject.framework, "--compact", "--quiet", "-o", "json"]
    return [checkov, "-d", subject.folder, *shown, *offline, *chosen]


def cfn_lint_command(cfn_lint: Path, folder: Path) -> list[str | Path]:
    """How cfn-lint is run: on every template of the folder."""
    return [cfn_lint, "--format", "json", *sorted(folder.iterdir())]


def counted(path: Path, expression: str) -> int | None:
    """What `expression` gives for the JSON in `path`, as `found`; worked out elsewhere, to keep this process small."""
    code = f"import json, sys; found = json.load(open(sys.argv[1])); print({expression})"
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
    return int(done.stdout) if done.returncode == 0 else None


def mapped_checks(report: Path) -> list[str]:
    """The ids of checkov's checks that our policies are mapped to, from a report of ours."""
    policies = json.loads(report.read_text(encoding="utf-8"))["policies"]
    return sorted({check for policy in policies for check in policy["maps"].get("checkov", ())})


def lines_in(folder: Path) -> int:
    """The lines of all Terraform files and templates in `folder`."""
    endings = (".tf", ".tfvars", ".yaml", ".json")
    files = (path for path in folder.rglob("*") if path.suffix in endings and path.is_file())
    return sum(path.read_bytes().count(b"\n") for path in files)


def subjects(lines: Sequence[int], folders: Sequence[Path]) -> Iterator[Subject]:
    """The sample, the estates of modules, those of about so many lines made by the generator, and the given folders."""
    yield Subject("sample estate", SAMPLE, lines_in(SAMPLE), 5)
    make_modules = [sys.executable, HERE / "modules.py", "--output", ESTATES / "modules"]
    subprocess.run([str(part) for part in make_modules], check=True, capture_output=True)
    for name, twin in ((BEHIND_MODULES, "modular"), (WRITTEN_OUT, "flat")):
        yield Subject(name, ESTATES / "modules" / twin, lines_in(ESTATES / "modules" / twin), 5)
    for templates in (150, 300, 600):
        yield _templates(templates)
    for folder in folders:
        yield Subject(folder.resolve().name, folder, lines_in(folder), 3)
    for wanted in lines:
        folder = ESTATES / str(wanted)
        make = [sys.executable, HERE / "estate.py", "--lines", wanted, "--output", folder]
        done = subprocess.run([str(part) for part in make], check=True, capture_output=True, text=True)
        print(done.stdout.strip().replace(f"{folder}", f"estate of {wanted}"), file=sys.stderr)
        yield Subject("made estate", folder, lines_in(folder), 3 if wanted <= 100_000 else 1)


def _templates(number: int) -> Subject:
    folder = ESTATES / f"{TEMPLATES}-{number}"
    make = [sys.executable, "-m", "bench.templates", "--templates", number, "--output", folder]
    done = subprocess.run([str(part) for part in make], cwd=HERE.parent, check=True, capture_output=True, text=True)
    print(done.stdout.strip().replace(f"{folder}", "made"), file=sys.stderr)
    return Subject(f"{number} {TEMPLATES}", folder, lines_in(folder), 5, "cloudformation")


def measured(given: argparse.Namespace, checkov: Path | None, scratch: Path) -> Iterator[Row]:
    """A row for each subject and tool."""
    first = scratch / "first.json"
    cost_of(own_command(SAMPLE, first), scratch / "output")
    checks = given.checks.read_text(encoding="utf-8").split() if given.checks else mapped_checks(first)
    for subject in subjects(given.lines, given.folder):
        report = scratch / "own.json"
        own = fastest(subject.runs, own_command(subject.folder, report), scratch / "output")
        yield Row(subject, "tcop-iac", own, counted(report, "found['counts']['verdicts']['fail']"))
        if checkov is not None and (given.checkov_too or subject.lines <= MOST_LINES_FOR_CHECKOV):
            output = scratch / "checkov.json"
            theirs = cost_of(checkov_command(checkov, subject, checks), output, OFFLINE)
            yield Row(subject, "checkov", theirs, counted(output, "found['summary']['failed']"))
            if subject.framework == "cloudformation" and CFN_LINT.exists():
                lint = cost_of(cfn_lint_command(CFN_LINT, subject.folder), output)
                yield Row(subject, "cfn-lint", lint, counted(output, "len(found)"))


def machine() -> str:
    """What the figures belong to."""
    return f"{os.cpu_count()} cores of {platform.machine()}, {platform.system()}, Python {platform.python_version()}"


def table(rows: Sequence[Row]) -> Iterator[str]:
    """The rows as Markdown, and how many times more the others take."""
    yield "| estate | lines | tool | CPU s | wall s | peak MB | fails |"
    yield "|---|---:|---|---:|---:|---:|---:|"
    for row in rows:
        cost = row.cost
        findings = "" if row.findings is None else f"{row.findings:,}"
        usual = (0, 1) if row.tool != "cfn-lint" else range(16)  # a sum of the levels found
        note = "" if cost.status in usual else f" (exit code {cost.status})"
        yield (
            f"| {row.subject.name} | {row.subject.lines:,} | {row.tool}{note} | {cost.cpu:.2f} | {cost.wall:.2f} "
            f"| {cost.peak:.0f} | {findings} |"
        )
    own = {row.subject: row.cost for row in rows if row.tool == "tcop-iac"}
    theirs = [(row.subject, row.tool, row.cost) for row in rows if row.tool != "tcop-iac"]
    seconds = {subject.name: cost.cpu for subject, cost in own.items()}
    times = seconds[BEHIND_MODULES] / seconds[WRITTEN_OUT]
    yield ""
    yield f"A resource instance behind modules takes tcop-iac {times:.2f} times the CPU of the same one written out."
    if theirs:
        yield ""
        yield "| estate | lines | tool | times the wall | times the CPU | times the memory |"
        yield "|---|---:|---|---:|---:|---:|"
    for subject, tool, cost in theirs:
        base = own[subject]
        yield (
            f"| {subject.name} | {subject.lines:,} | {tool} | {cost.wall / base.wall:.0f} | {cost.cpu / base.cpu:.0f} "
            f"| {cost.peak / base.peak:.1f} |"
        )


def found_checkov() -> Path | None:
    """The checkov that `make bench` installs, else the one on PATH."""
    on_path = shutil.which("checkov")
    return CHECKOV if CHECKOV.exists() else Path(on_path) if on_path else None


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measure tcop-iac, and checkov beside it.")
    parser.add_argument("--lines", type=int, nargs="*", default=[50_000, 100_000], help="sizes of the made estates")
    parser.add_argument("--folder", type=Path, action="append", default=[], help="an estate of your own; repeatable")
    parser.add_argument("--large", action="store_true", help="an estate of 500,000 lines as well")
    parser.add_argument("--without-checkov", action="store_true", help="measure tcop-iac alone")
    parser.add_argument("--checkov-too", action="store_true", help="measure checkov on the largest estates as well")
    parser.add_argument(
        "--checks",
        type=Path,
        help="a file with ids of checkov's checks, one a line (default: those that the policies are mapped to)",
    )
    given = parser.parse_args()
    if given.large:
        given.lines = [*given.lines, 500_000]
    checkov = None if given.without_checkov else found_checkov()

    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        start = fastest(10, [OWN, "--version"], scratch / "version")
        version = (scratch / "version").read_text(encoding="utf-8").strip()
        rows = list(measured(given, checkov, scratch))
        theirs = ""
        if checkov is not None:
            cost = cost_of([checkov, "--version"], scratch / "version", OFFLINE)
            theirs = f", checkov {(scratch / 'version').read_text(encoding='utf-8').strip()} {cost.cpu:.2f} s"
    print(f"{machine()}. `--version`: {version} {start.cpu:.2f} s of CPU{theirs}.\n")
    print("\n".join(table(rows)))
    for estate in (ESTATES / f"{TEMPLATES}-300", *(ESTATES / str(lines) for lines in given.lines[:1])):
        done = subprocess.run(
            [sys.executable, HERE / "policies.py", estate], check=True, capture_output=True, text=True
        )
        print(f"\nThe cost of each policy, {estate.name}:\n\n{done.stdout}")


if __name__ == "__main__":
    main()
