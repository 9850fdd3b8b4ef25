"""Make a large Terraform estate to measure on: `python bench/estate.py --lines 50000 --output DIR`.

A public body's repository as one meets them: a library of shared modules, and many services. Each service has modules
of its own, which call the library, and a root for each environment; so calls go four deep. The same number of lines
makes the same bytes, and a longer estate begins with a shorter one. Settings are good and bad in a mix that differs
from service to service.
"""

from __future__ import annotations

import argparse
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
LIBRARY = HERE / "library"
SHAPES = HERE / "shapes.hcl"

SUBJECTS = ("parking", "fishing", "building", "school", "travel", "land", "court", "pension", "grant", "waste")
BUSINESS = ("permits", "appeals", "records", "payments", "inspections", "licences", "registers", "bookings", "claims")
COMPONENTS = ("intake", "casework", "ledger", "letters", "reporting", "lookup", "identity", "archive", "gateway")
THINGS = ("forms", "receipts", "images", "notices", "events", "audits", "exports", "drafts", "sessions", "batches")

MARK = re.compile(r"@\((?P<kept>.*?)\)@|@\[(?P<any>.*?)\]@|@(?P<word>[a-z]+)@")
ATTRIBUTE = re.compile(r"(\s*)([\w\"./-]+|\([^)]*\))\s+=\s(?!=)(.*)")
HEREDOC = re.compile(r"<<-?(\w+)$")


@dataclass(frozen=True)
class Parts:
    """The parts that `shapes.hcl` holds, by their place and name."""

    texts: dict[tuple[str, str], str]

    def names(self, place: str) -> list[str]:
        """The names of the parts of one place, in the file's order."""
        return [name for where, name in self.texts if where == place]


def parts(shapes: Path = SHAPES) -> Parts:
    """What the file `shapes` holds."""
    texts: dict[tuple[str, str], str] = {}
    for part in shapes.read_text(encoding="utf-8").split("\n### ")[1:]:
        heading, text = part.split("\n", 1)
        place, name = heading.split()
        texts[place, name] = f"{text.strip(chr(10))}\n"
    return Parts(texts)


def filled(text: str, rng: Random, quality: float, words: dict[str, str]) -> str:
    """`text` with its marks drawn; `quality` is how often the better choice is taken."""

    def drawn(mark: re.Match[str]) -> str:
        if mark["kept"] is not None:
            better, worse = str(mark["kept"]).split("|")
            return better if rng.random() < quality else worse
        if mark["any"] is not None:
            return rng.choice(str(mark["any"]).split("|"))
        word = str(mark["word"])
        if word == "digit":
            return str(rng.randrange(10))
        if word == "digits":
            return str(rng.randrange(10**11, 10**12))
        if word == "hex":
            return f"{rng.getrandbits(68):017x}"
        return words[word]

    lines = []
    for line in text.splitlines():
        chance = {"?": quality, "*": 0.5}.get(line[:1])
        if chance is None:
            lines.append(line)
        elif rng.random() < chance:
            lines.append(line[1:])
    return aligned(MARK.sub(drawn, "\n".join(lines))) + "\n"


def aligned(text: str) -> str:
    """`text` with the equals signs of neighbouring one-line attributes below each other, as people's editors do it."""
    result: list[str] = []
    group: list[tuple[str, str, str]] = []
    until = ""

    def flush() -> None:
        width = max((len(name) for _, name, _ in group), default=0)
        result.extend(f"{indent}{name:{width}} = {value}" for indent, name, value in group)
        group.clear()

    for line in text.splitlines():
        found = None if until else ATTRIBUTE.fullmatch(line)
        if until and line.strip() == until:
            until = ""
        elif heredoc := HEREDOC.search(line):
            until = heredoc[1]
        if found is None:
            flush()
            result.append(line)
        elif found[3].endswith(("{", "[", "(", ":")) or HEREDOC.search(found[3]):
            flush()
            result.append(f"{found[1]}{found[2]} = {found[3]}")
        else:
            if group and group[-1][0] != found[1]:
                flush()
            group.append((found[1], found[2], found[3]))
    flush()
    return "\n".join(result)


def service(number: int, known: Parts) -> Iterator[tuple[str, str]]:
    """The files of one service: path and text."""
    rng = Random(number)
    quality = rng.uniform(0.4, 0.97)
    subject = SUBJECTS[number % len(SUBJECTS)]
    name = f"{subject}-{BUSINESS[number // len(SUBJECTS) % len(BUSINESS)]}-{number:03}"
    components = rng.sample(COMPONENTS, rng.randint(4, 6))
    words = {"service": name, "octet": str(number % 250)}

    for component in components:
        own = {**words, "component": component}
        files: dict[str, list[str]] = defaultdict(list)
        for part in known.names("variables"):
            files["variables.tf"].append(filled(known.texts["variables", part], rng, quality, own))
        for part in known.names("outputs"):
            files["outputs.tf"].append(filled(known.texts["outputs", part], rng, quality, own))
        for call in ("container", "bucket", "queue"):
            if rng.random() < 0.6:
                given = {**own, "name": rng.choice(THINGS)}
                files["modules.tf"].append(filled(known.texts["call", call], rng, quality, given))
        for shape in rng.sample(known.names("shape"), rng.randint(3, 6)):
            for thing in rng.sample(THINGS, rng.randint(1, 2)):
                given = {**own, "name": thing}
                files[f"{shape}.tf"].append(filled(known.texts["shape", shape], rng, quality, given))
        for path, texts in files.items():
            yield f"services/{name}/modules/{component}/{path}", "\n".join(texts)

    for environment in ("production", "staging", "test")[: rng.randint(2, 3)]:
        given = {**words, "environment": environment}
        for path in known.names("root"):
            text = filled(known.texts["root", path], rng, quality, given)
            yield f"services/{name}/{environment}/{path}", text
        calls = [filled(known.texts["call", "component"], rng, quality, {**given, "component": c}) for c in components]
        yield f"services/{name}/{environment}/components.tf", "\n".join(calls)


def estate(lines: int) -> Iterator[tuple[str, str]]:
    """Paths and texts of an estate of at least `lines` lines, by whole services."""
    known = parts()
    written = 0
    for path in sorted(LIBRARY.rglob("*.tf")):
        text = path.read_text(encoding="utf-8")
        written += text.count("\n")
        yield f"modules/{path.relative_to(LIBRARY).as_posix()}", text
    number = 0
    while written < lines:
        for name, text in service(number, known):
            written += text.count("\n")
            yield name, text
        number += 1


def write(lines: int, output: Path) -> str:
    """Writes an estate into `output`, which is made anew, and says how large it became."""
    shutil.rmtree(output, ignore_errors=True)
    files = total = blocks = 0
    folders = set()
    for name, text in estate(lines):
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        files += 1
        total += text.count("\n")
        blocks += len(re.findall(r"^resource ", text, re.MULTILINE))
        folders.add(path.parent)
    return f"{total} lines in {files} files, {len(folders)} modules and {blocks} resource blocks"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Make a large Terraform estate to measure on.")
    parser.add_argument("--lines", type=int, default=50_000, help="how many lines at least (default: 50000)")
    parser.add_argument("--output", type=Path, required=True, help="the folder to make; what it holds is replaced")
    arguments = parser.parse_args()
    print(f"{arguments.output}: {write(arguments.lines, arguments.output)}")


if __name__ == "__main__":
    main()
