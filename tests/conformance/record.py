"""Holds the evaluator against the truth: runs the cases through OpenTofu or Terraform and compares, or records anew.

`make conformance` calls it with `--check`. Without `tofu` or `terraform` on PATH (or in TCOP_IAC_TERRAFORM), it says so
and ends well: `make test` compares the evaluator with the recorded answers in any case.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
EXPRESSIONS = HERE / "expressions.txt"
RECORDED = HERE / "expressions.json"
MODULES = HERE / "modules"
BATCH = 200
"""Expressions planned together; a plan has a start-up of its own."""


def found_program() -> str | None:
    """OpenTofu or Terraform, wherever the machine has one."""
    named = os.environ.get("TCOP_IAC_TERRAFORM")
    return named or shutil.which("tofu") or shutil.which("terraform")


def planned(program: str, folder: Path) -> dict[str, Any]:
    """The plan of the configuration in `folder`, which needs no provider from a registry."""

    def run(*arguments: str) -> str:
        done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{program} {' '.join(arguments)} in {folder}:\n{done.stdout}{done.stderr}")
        return done.stdout

    run("init", "-no-color", "-input=false")
    run("plan", "-no-color", "-input=false", "-out=plan")
    text = next(line for line in reversed(run("show", "-json", "plan").splitlines()) if line.startswith("{"))
    plan: dict[str, Any] = json.loads(text)
    return plan


def expressions() -> list[str]:
    """The expressions of the cases, a line each."""
    return EXPRESSIONS.read_text("utf-8").splitlines()


def answered(program: str) -> dict[str, Any]:
    """What the program makes of every expression, in JSON."""
    answers: dict[str, Any] = {}
    for start in range(0, len(expressions()), BATCH):
        batch = expressions()[start : start + BATCH]
        with tempfile.TemporaryDirectory() as folder:
            lines = (f'output "o{number}" {{\n  value = {text}\n}}\n' for number, text in enumerate(batch))
            Path(folder, "main.tf").write_text("".join(lines), "utf-8")
            values = planned(program, Path(folder))["planned_values"]["outputs"]
        answers.update({text: values[f"o{number}"].get("value") for number, text in enumerate(batch)})
    return answers


def addresses(module: dict[str, Any]) -> Iterator[str]:
    """The addresses of all resources in a plan's module and below it."""
    yield from (resource["address"] for resource in module.get("resources", ()))
    for child in module.get("child_modules", ()):
        yield from addresses(child)


def evaluated(program: str, case: Path) -> dict[str, Any]:
    """What the program plans for a module case: its outputs and the addresses of its resources."""
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(case, Path(folder) / case.name)
        values = planned(program, copy)["planned_values"]
    outputs = {name: output["value"] for name, output in values.get("outputs", {}).items() if "value" in output}
    return {"outputs": outputs, "addresses": sorted(addresses(values["root_module"]))}


def module_cases() -> list[Path]:
    """The folders of the module cases."""
    return sorted(path for path in MODULES.iterdir() if path.is_dir())


def main() -> None:
    """Compares with `--check`, records otherwise."""
    program = found_program()
    if program is None:
        print("No tofu or terraform on PATH: only the recorded answers can be compared, which `make test` does.")
        return
    files: dict[Path, Any] = {RECORDED: answered(program)}
    files |= {case.with_suffix(".json"): evaluated(program, case) for case in module_cases()}
    if "--check" not in sys.argv:
        for path, answer in files.items():
            path.write_text(json.dumps(answer, indent=2, ensure_ascii=False) + "\n", "utf-8")
        return
    stale = [path.name for path, answer in files.items() if json.loads(path.read_text("utf-8")) != answer]
    if stale:
        sys.exit(f"{program} does not give what is recorded in {', '.join(stale)}: record anew and read what changed.")
    print(f"{program} gives what is recorded: {len(files[RECORDED])} expressions, {len(files) - 1} module cases.")


if __name__ == "__main__":
    main()
