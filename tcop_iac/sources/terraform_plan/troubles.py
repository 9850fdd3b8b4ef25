"""What is wrong with a plan or a state, in words for people."""

from __future__ import annotations

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Range


class Troubles:
    """Collects the diagnostics about one file."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.place = Range(where, 1, 1, 1, 1)
        self.found: list[Diagnostic] = []

    def error(self, code: str, summary: str, detail: str) -> None:
        """Something was not read: the scan is incomplete."""
        self.found.append(Diagnostic(Level.ERROR, code, summary, detail, self.place))
