"""Checks the shipped tables of dated facts: `make data`, or `python -m tcop_iac.data.check`."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tcop_iac.data import CHECKED, OLD_AFTER_DAYS

_DAYS = ("standard_end", "extended_end", "active_end", "block_create", "block_update", "closed_to_new", "ends")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def faults(name: str, table: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a table: dates that are none, sources that are not named, entries that stand there twice."""
    if table.get("checked") != CHECKED[name]:
        yield f"{name}: checked is {table.get('checked')}, and tcop_iac.data.CHECKED says {CHECKED[name]}"
    for section in ("entries", "services", "instance_families"):
        for entry in table.get(section, ()):
            yield from _of_entry(f"{name}: {section}", entry, table)
    pairs = Counter((one["product"], one["version"]) for one in table.get("entries", ()))
    yield from (f"{name}: {' '.join(pair)} stands there {number} times" for pair, number in pairs.items() if number > 1)


def _of_entry(where: str, entry: dict[str, Any], table: dict[str, Any]) -> Iterator[str]:
    shown = entry.get("version") or entry.get("id") or entry.get("kind")
    for key in _DAYS:
        if key in entry and not _is_date(entry[key]):
            yield f"{where} {shown}: {key} is no date: {entry[key]}"
    if entry.get("confidence") == "sourced" and entry.get("source") not in table["sources"]:
        yield f"{where} {shown}: its source {entry.get('source')} is not named"
    product = entry.get("product")
    if product is not None and product not in table["products"]:
        yield f"{where} {shown}: there is no product {product}"
    standard, extended = entry.get("standard_end"), entry.get("extended_end")
    if standard and extended and extended < standard:
        yield f"{where} {product} {shown}: paid support ends before the included one"


def _is_date(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def main() -> None:
    """The command line: tells each fault and each table's age, and ends with 1 where there is a fault."""
    found: list[str] = []
    for name, checked in CHECKED.items():
        table = json.loads(Path(__file__).with_name(f"{name}.json").read_text("utf-8"))
        found.extend(faults(name, table))
        days = (date.today() - date.fromisoformat(checked)).days  # noqa: DTZ011 (a day, wherever that is)
        old = f", which is more than {OLD_AFTER_DAYS}" if days > OLD_AFTER_DAYS else ""
        print(f"{name}: checked {days} days ago{old}")  # noqa: T201
    print("\n".join(found) or "no faults")  # noqa: T201
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
