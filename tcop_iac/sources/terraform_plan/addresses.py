"""Addresses and references as Terraform prints them, taken apart."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache

from tcop_iac.model.record import record

Key = int | str | None
"""An instance's key: a number for `count`, a text for `for_each`, None without either."""

_TOKEN = re.compile(r'([^.\[\]"]+)|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]')


@record(frozen=True, slots=True)
class Index:
    """A key in brackets."""

    key: int | str


Tokens = tuple[str | Index, ...]


@lru_cache(maxsize=4096)
def tokens(text: str) -> Tokens:
    """The names and keys of an address or a reference: `a.b["c"].d` is a, b, the key c, d."""
    return tuple(_token(found) for found in _TOKEN.finditer(text))


def _token(found: re.Match[str]) -> str | Index:
    name, text, number = found.groups()
    if name is not None:
        return name
    return Index(int(number)) if number is not None else Index(_unescaped(text))


def _unescaped(text: str) -> str:
    """The key behind its spelling in an address (see `escaped` of the evaluator)."""
    try:
        plain = str(json.loads(f'"{text}"'))
    except ValueError:
        plain = text
    return plain.replace("$${", "${").replace("%%{", "%{")


@lru_cache(maxsize=4096)
def module_steps(address: str) -> tuple[tuple[str, Key], ...]:
    """The module calls of a module instance's address, outermost first, with the keys of their instances."""
    steps: list[tuple[str, Key]] = []
    rest = list(tokens(address))
    while rest and rest[0] == "module" and len(rest) > 1:
        name = str(rest[1])
        key = rest[2].key if len(rest) > 2 and isinstance(rest[2], Index) else None
        steps.append((name, key))
        rest = rest[2:] if key is None else rest[3:]
    return tuple(steps)


def module_names(address: str) -> tuple[str, ...]:
    """The names of the module calls of a module instance's address, without keys."""
    return tuple(name for name, _ in module_steps(address))


def without_keys(address: str) -> str:
    """An address without the keys of instances: that of a block."""
    return ".".join(token for token in tokens(address) if isinstance(token, str))


def outermost(references: Iterable[str]) -> list[Tokens]:
    """The references without those that only say where another one goes through (`a.b` after `a.b.id`)."""
    kept: list[Tokens] = []
    for reference in references:
        here = tokens(reference)
        if here and not any(longer[: len(here)] == here for longer in kept):
            kept.append(here)
    return kept
