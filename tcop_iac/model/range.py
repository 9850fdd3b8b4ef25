"""Where something is written: ranges in files and the hops that carry a value from one place to another."""

from tcop_iac.model.record import record


@record(frozen=True, slots=True, order=True)
class Range:
    """A region of one file.

    `path` is relative to the base of the scan, with forward slashes. Lines and columns count from 1;
    columns count Unicode code points (SARIF's `columnKind: unicodeCodePoints`); `end_column` is the
    column after the last character.
    """

    path: str
    start_line: int
    start_column: int
    end_line: int
    end_column: int

    @property
    def order(self) -> tuple[str, int, int, int, int]:
        """What ranges are sorted by, for sorting many: plain tuples are compared more quickly."""
        return (self.path, self.start_line, self.start_column, self.end_line, self.end_column)

    def __str__(self) -> str:
        return f"{self.path}:{self.start_line}:{self.start_column}"


@record(frozen=True, slots=True)
class Hop:
    """One step on a value's way from where it was written to where it is used (a SARIF code flow location)."""

    range: Range
    message: str
