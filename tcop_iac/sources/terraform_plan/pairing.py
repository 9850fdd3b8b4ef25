"""Which written block became which planned one: a plan sorts the blocks of a set by its own lights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def paired(planned: Sequence[Any], written: Sequence[Mapping[str, Any]]) -> list[int] | None:
    """For each planned block the number of the written one; None where their counts differ.

    A planned block takes the one in its own place if that does not contradict it, else the first free one that does
    not, else whatever is left.
    """
    if len(planned) != len(written):
        return None
    free = list(range(len(written)))
    taken: list[int] = []
    for place, block in enumerate(planned):
        fitting = [number for number in sorted(free, key=lambda n: n != place) if _fits(block, written[number])]
        number = fitting[0] if fitting else free[0]
        free.remove(number)
        taken.append(number)
    return taken


def _fits(planned: Any, written: Mapping[str, Any]) -> bool:
    """True where no plain member that is known on both sides differs."""
    if not isinstance(planned, dict):
        return True
    return all(_same(planned[name], value) for name, value in written.items() if name in planned)


def _same(one: Any, other: Any) -> bool:
    plain = (str, int)  # bool is an int
    if not isinstance(one, plain) or not isinstance(other, plain):
        return True
    return _text(one) == _text(other)


def _text(one: object) -> str:
    return str(one).lower() if isinstance(one, bool) else str(one)
