"""Holds the HCL reader against python-hcl2: `make oracle`.

Reads every Terraform file of the samples, the cases and the bench, and generated ones, with both, and compares blocks,
labels, attributes and literals. python-hcl2 installs the same package as checkov's fork of it, so it never shares an
environment with this project.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.reader import read_file

TREE = Path(__file__).resolve().parents[2]
FOLDERS = ("sample_terraform", "tests", "bench/library")
GENERATED = 200
NOT_LITERAL = "…"


def body(read: syntax.Body) -> dict[str, Any]:
    """The attributes and blocks of a body, in the shape of `theirs.py`."""
    blocks: dict[str, list[Any]] = {}
    for block in read.blocks:
        blocks.setdefault(block.type, []).append([list(block.labels), body(block.body)])
    return {
        "attributes": {name: literal(attribute.expression) for name, attribute in read.attributes.items()},
        "blocks": blocks,
    }


def literal(expression: syntax.Expression) -> Any:
    """A literal, or "…" for what has to be evaluated."""
    if isinstance(expression, syntax.Literal):
        value = expression.value
        if isinstance(value, str):
            return ["text", value]
        return value if value is None or isinstance(value, bool) else float(value)
    if isinstance(expression, syntax.Tuple):
        return [literal(item) for item in expression.items]
    return NOT_LITERAL


def differences(ours: Any, theirs: Any, where: str = "") -> Iterator[str]:
    """Where two trees differ. What only one takes for a literal is not compared: texts with escapes, maps."""
    if NOT_LITERAL in (ours if isinstance(ours, str) else "", theirs if isinstance(theirs, str) else ""):
        return
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in sorted({*ours, *theirs}):
            if name not in ours or name not in theirs:
                yield f"{where}/{name}: only in {'theirs' if name not in ours else 'ours'}"
            else:
                yield from differences(ours[name], theirs[name], f"{where}/{name}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for number, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            yield from differences(one, other, f"{where}[{number}]")
    elif ours != theirs:
        yield f"{where}: {ours!r} in ours, {theirs!r} in theirs"


def generated(seed: int) -> str:
    """A file of random blocks and literals."""
    rng = random.Random(seed)

    def value(depth: int) -> str:
        kinds = ["1", "0.5", "true", "null", '"text"', '"a b"', "var.x", '"${var.y}-z"', "[]", "{}", "-3", "1e3"]
        if depth and rng.random() < 0.4:
            inner = [value(depth - 1) for _ in range(rng.randint(1, 3))]
            return rng.choice([f"[{', '.join(inner)}]", f"[\n{', '.join(inner)},\n]", f"{{ k = {inner[0]} }}"])
        return rng.choice(kinds)

    def lines(depth: int, indent: str) -> Iterator[str]:
        for number in range(rng.randint(0, 4)):
            yield f"{indent}a{number}{' ' * rng.randint(0, 3)} = {value(2)}{rng.choice(['', ' # why', ' // why'])}"
        for number in range(rng.randint(0, 2) if depth else 0):
            labels = "".join(f' "l{rng.randint(0, 9)}"' for _ in range(rng.randint(0, 2)))
            inner = [*lines(depth - 1, f"{indent}  ")]
            yield f"{indent}b{number}{labels} {{" + ("\n" + "\n".join(inner) + f"\n{indent}}}" if inner else "}")

    return "\n".join(lines(3, "")) + "\n"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Hold the HCL reader against python-hcl2.")
    parser.add_argument("--python", required=True, help="the Python of the environment that has python-hcl2")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for seed in range(GENERATED):
            Path(scratch, f"{seed}.tf").write_text(generated(seed), encoding="utf-8")
        folders = [TREE / name for name in FOLDERS]
        files = sorted(path for folder in (*folders, Path(scratch)) for path in folder.rglob("*.tf") if path.is_file())
        sys.exit(compared(files, theirs(given.python, files)))


def theirs(python: str, files: Sequence[Path]) -> dict[str, Any]:
    """What python-hcl2 reads in `files`."""
    command = [python, str(Path(__file__).with_name("theirs.py"))]
    asked = json.dumps([str(path) for path in files])
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def compared(files: Sequence[Path], other: dict[str, Any]) -> int:
    """Tells where the readers differ; 1 where they do. What python-hcl2 can't read is counted."""
    unread, wrong = 0, 0
    for path in files:
        tree = other[str(path)]
        if isinstance(tree, str):
            unread += 1
            continue
        own = read_file(path.name, path.read_bytes())
        for difference in differences(body(own.body), tree):
            wrong += 1
            print(f"{path}: {difference}")
    print(f"{len(files)} files read with both; python-hcl2 can't read {unread} of them; {wrong} differences.")
    return int(wrong > 0)


if __name__ == "__main__":
    main()
