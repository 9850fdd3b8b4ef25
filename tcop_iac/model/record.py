"""The decorator of small immutable classes, of which a scan makes hundreds of thousands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen: bool, slots: bool, eq: bool = True, order: bool = False) -> Any:
        """A dataclass that is frozen for the type checker, and hashable.

        At run time it takes its fields as any other class does: a really frozen dataclass needs four times as long to
        be made, which was a tenth of a scan.
        """
        assert frozen, "a class that changes is a dataclass"
        return dataclass(slots=slots, eq=eq, order=order, unsafe_hash=eq)


__all__ = ["record"]
