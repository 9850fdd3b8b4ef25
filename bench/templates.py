"""Make CloudFormation templates to measure on: `python -m bench.templates --templates 300 --output DIR`.

They are like those of public collections: parameters with patterns, mappings, conditions, short forms and scripts,
three of four in YAML and one in JSON. Settings are good and bad in a mix that differs from template to template. The
same number makes the same bytes, and more templates begin with the same ones.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

from bench.estate import BUSINESS, HERE, SUBJECTS, Parts, filled, parts

SHAPES = HERE / "shapes.yaml"
SECTIONS = ("Parameters", "Mappings", "Conditions", "Resources", "Outputs")
SERVERS = ("servers", "database")
ALONE = ("files", "functions", "containers", "trail")


class _LongForms(yaml.SafeLoader):
    """Reads `!Ref x` as `{"Ref": "x"}`, as JSON has to write it."""


def _long_form(loader: _LongForms, suffix: str, node: yaml.Node) -> dict[str, Any]:
    if isinstance(node, yaml.ScalarNode):
        plain: Any = loader.construct_scalar(node)
        if suffix == "GetAtt":
            plain = plain.split(".", 1)
    else:
        plain = loader.construct_sequence(node, deep=True)  # type: ignore[arg-type]
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": plain}


_LongForms.add_multi_constructor("!", _long_form)


def template(number: int, known: Parts) -> tuple[str, str]:
    """One template: the name of its file and its text."""
    rng = Random(number)
    quality = rng.uniform(0.4, 0.97)
    name = f"{SUBJECTS[number % len(SUBJECTS)]}-{BUSINESS[number // len(SUBJECTS) % len(BUSINESS)]}"
    own_network = ("network", *SERVERS[: rng.randint(0, 2)]) if rng.random() < 0.25 else ()
    chosen = [*own_network, *(rng.sample(ALONE, rng.randint(1, 2)) if not own_network else ())]
    text = "".join(filled(piece, rng, quality, {"title": name}) for piece in _pieces(chosen, known))
    if number % 4:
        return f"{name}-{number:04}.yaml", text
    return f"{name}-{number:04}.json", json.dumps(yaml.load(text, Loader=_LongForms), indent=2)


def _pieces(chosen: list[str], known: Parts) -> Iterator[str]:
    yield known.texts["head", "all"]
    for section in SECTIONS:
        yield f"{section}:\n"
        if (section, "all") in known.texts:
            yield known.texts[section, "all"]
        for service in chosen:
            yield known.texts.get((service, section), "")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Make CloudFormation templates to measure on.")
    parser.add_argument("--templates", type=int, default=300, help="how many (default: 300)")
    parser.add_argument("--output", type=Path, required=True, help="the folder that they are written to; it is emptied")
    given = parser.parse_args()
    shutil.rmtree(given.output, ignore_errors=True)
    given.output.mkdir(parents=True)
    known = parts(SHAPES)
    size = 0
    for number in range(given.templates):
        name, text = template(number, known)
        size += (given.output / name).write_text(text, encoding="utf-8")
    print(f"{given.output}: {given.templates} templates, {size:,} bytes")


if __name__ == "__main__":
    main()
