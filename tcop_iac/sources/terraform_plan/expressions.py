"""Finds the expression of the configuration that stands behind a place in a planned resource."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tcop_iac.model.record import record
from tcop_iac.sources.terraform_plan.pairing import Pairs, Trail, inside

_ATTRIBUTE = frozenset(("references", "constant_value"))


@record(frozen=True, slots=True)
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


def written(expressions: Mapping[str, Any], values: Any, path: Trail, pairs: Pairs) -> Written:
    """What writes the place at `path` of a body with these values."""
    here = Written((expressions,))
    for depth, step in enumerate(path):
        if depth and all(map(is_attribute, here.expressions)) and here.expressions:
            return here
        below = _member(here, step) if isinstance(step, str) else _list(here, values, path[: depth + 1], pairs)
        if not depth and not below.expressions and len(path) > 1:
            return Written((), certain=False)
        values = inside(values, step)
        here = below
    return here


def is_attribute(expression: Any) -> bool:
    """True for the form of an attribute's expression; blocks are lists and objects of those."""
    return isinstance(expression, dict) and expression.keys() <= _ATTRIBUTE


def _member(here: Written, name: str) -> Written:
    found = (one[name] for one in here.expressions if isinstance(one, dict) and name in one)
    return Written(tuple(found), here.certain)


def _list(here: Written, values: Any, path: Trail, pairs: Pairs) -> Written:
    """The block at `path`, which ends in a number."""
    if len(here.expressions) != 1 or not isinstance(here.expressions[0], list):
        return here
    blocks = here.expressions[0]
    found = pairs.of("configuration", path[:-1], values, lambda: [_constants(block) for block in blocks])
    number = path[-1]
    if found is None or not isinstance(number, int) or number >= len(found):
        return Written(tuple(blocks), certain=False)
    return Written((blocks[found[number]],), here.certain)


def _constants(block: Any) -> dict[str, Any]:
    if not isinstance(block, dict):
        return {}
    return {
        name: one["constant_value"] for name, one in block.items() if isinstance(one, dict) and "constant_value" in one
    }
