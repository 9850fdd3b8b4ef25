"""What the parts of the parser need of each other: where it stands, and how it reads on from there."""

from __future__ import annotations

from typing import Protocol

from tcop_iac.sources.terraform.lexis import HclSyntaxError
from tcop_iac.sources.terraform.syntax import Expression, Literal

MOST_NESTED = 100
"""How deep brackets, templates and the like may stand in each other; keeps the evaluator's recursion bounded too."""


class Parser(Protocol):
    """A parser of expressions in one readable text, standing at `position`.

    `lines_matter` says whether a line break ends the expression, as it does outside of brackets. `depth` counts the
    expressions that are being read at once.
    """

    text: str
    position: int
    lines_matter: bool
    depth: int

    def skip(self) -> str:
        """Step over blanks and comments (and line breaks, where they don't matter); the character found there."""

    def expression(self) -> Expression:
        """The expression at the position, which then stands behind it. Raises `HclSyntaxError`."""

    def number(self) -> Literal:
        """The number at the position. Raises `HclSyntaxError`."""

    def for_intro(self, what: str) -> tuple[str, str, Expression]:
        """Behind `for`: the names of key ("" where there is none) and value, and the collection."""

    def unclosed(self, start: int, summary: str, wanted: str) -> HclSyntaxError:
        """The fault that `wanted` is not at the position, or nowhere for the bracket at `start`."""

    def too_deep(self) -> HclSyntaxError:
        """The fault that expressions stand too deep in each other at the position."""
