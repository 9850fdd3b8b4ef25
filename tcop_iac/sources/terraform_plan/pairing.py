"""Which written block became which planned one: a plan sorts the blocks of a set by its own lights."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Trail = tuple[str | int, ...]
"""A way into a body: names of members, numbers of elements."""


class Pairs:
    """The pairings in one body, each worked out once. `path` is that of the blocks."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[tuple[str, Trail], list[int] | None] = {}

    def of(self, kind: str, path: Trail, planned: Any, written: Callable[[], Sequence[Any]]) -> list[int] | None:
        """For each planned block the number of the written one; None where their counts differ, or these are none."""
        key = (kind, path)
        if key not in self._found:
            self._found[key] = paired(planned, written()) if isinstance(planned, list) else None
        return self._found[key]


def inside(values: Any, step: str | int) -> Any:
    """The member or the element of plain values; None where there is none."""
    if isinstance(step, str):
        return values.get(step) if isinstance(values, dict) else None
    return values[step] if isinstance(values, list) and step < len(values) else None


def paired(planned: Sequence[Any], written: Sequence[Any]) -> list[int] | None:
    """For each planned block the number of the written one; None where their counts differ.

    A planned block takes the one in its own place if that does not contradict it, else the first free one that does
    not, else whatever is left.
    """
    if len(planned) != len(written):
        return None
    free = list(range(len(written)))
    taken: list[int] = []
    for place, block in enumerate(planned):
        number = _choice(place, block, written, free)
        free.remove(number)
        taken.append(number)
    return taken


def _choice(place: int, block: Any, written: Sequence[Any], free: Sequence[int]) -> int:
    if place in free and _fits(block, written[place]):
        return place
    return next((number for number in free if _fits(block, written[number])), free[0])


def _fits(planned: Any, written: Any) -> bool:
    """True where no plain member that is known on both sides differs."""
    if not isinstance(planned, dict) or not isinstance(written, dict):
        return _same(planned, written)
    return all(_same(planned[name], value) for name, value in written.items() if name in planned)


def _same(one: Any, other: Any) -> bool:
    plain = (str, int)  # bool is an int
    if not isinstance(one, plain) or not isinstance(other, plain):
        return True
    return _text(one) == _text(other)


def _text(one: object) -> str:
    return str(one).lower() if isinstance(one, bool) else str(one)
