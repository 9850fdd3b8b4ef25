"""Finds the expression of the configuration that stands behind a place in a planned resource."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tcop_iac.sources.terraform_plan.pairing import paired

Path = tuple[str | int, ...]

_ATTRIBUTE = frozenset(("references", "constant_value"))


@dataclass(frozen=True, slots=True)
class Written:
    """The expressions that a place may be written by.

    `certain` is False where blocks come from a `dynamic` block, which a plan's configuration does not show.
    """

    expressions: tuple[Any, ...]
    certain: bool = True

    @property
    def is_absent(self) -> bool:
        """True where the configuration surely does not write it: the provider decides."""
        return self.certain and not self.expressions


def written(expressions: Mapping[str, Any], values: Any, path: Path) -> Written:
    """What writes the place at `path` of a body with these values."""
    here = Written((expressions,))
    for depth, step in enumerate(path):
        if depth and all(map(is_attribute, here.expressions)) and here.expressions:
            return here
        below = _list(here, values, step) if isinstance(step, int) else _member(here, step, is_block=depth > 0)
        if not depth and not below.expressions and len(path) > 1:
            return Written((), certain=False)
        values = _value(values, step)
        here = below
    return here


def is_attribute(expression: Any) -> bool:
    """True for the form of an attribute's expression; blocks are lists and objects of those."""
    return isinstance(expression, dict) and expression.keys() <= _ATTRIBUTE


def _member(here: Written, name: str, is_block: bool) -> Written:
    found: list[Any] = []
    for one in here.expressions:
        if is_block and is_attribute(one):
            found.append(one)
        elif isinstance(one, dict) and name in one:
            found.append(one[name])
        elif isinstance(one, list):  # the first block of several
            found.extend(block[name] for block in one if isinstance(block, dict) and name in block)
    return Written(tuple(found), here.certain)


def _list(here: Written, values: Any, number: int) -> Written:
    if len(here.expressions) != 1 or not isinstance(here.expressions[0], list):
        return here
    blocks = here.expressions[0]
    pairs = paired(values, [_constants(block) for block in blocks]) if isinstance(values, list) else None
    if pairs is None or number >= len(pairs):
        return Written(tuple(blocks), certain=False)
    return Written((blocks[pairs[number]],), here.certain)


def _constants(block: Any) -> dict[str, Any]:
    if not isinstance(block, dict):
        return {}
    return {
        name: one["constant_value"] for name, one in block.items() if isinstance(one, dict) and "constant_value" in one
    }


def _value(values: Any, step: str | int) -> Any:
    if isinstance(values, dict):
        return values.get(str(step))
    if isinstance(values, Sequence) and isinstance(step, int) and step < len(values):
        return values[step]
    return None
