"""One file while it is being read: its text, the parser of its expressions, and the faults found so far."""

from __future__ import annotations

from itertools import accumulate

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.sources.terraform.expressions import ExpressionParser
from tcop_iac.sources.terraform.lexis import HclSyntaxError, readable, unexpected
from tcop_iac.sources.terraform.recovery import too_deep
from tcop_iac.sources.terraform.syntax import Body, Broken, Expression, SourceFile

MOST_FAULTS = 20
"""More faults than this in one file tell nobody anything."""


class Reading:
    """One file being read: its text, the parser of its expressions, and what was found."""

    def __init__(self, path: str, content: bytes) -> None:
        self.text = readable(content)
        self.parser = ExpressionParser(self.text)
        lines = [0, *accumulate(len(line) + 1 for line in content.split(b"\n"))]
        lines.pop()
        self.file = SourceFile(path, content, Body(), lines)

    def report(self, fault: HclSyntaxError) -> None:
        """Add `fault` to the diagnostics of the file, once and up to `MOST_FAULTS`."""
        found = self.file.diagnostics
        if len(found) >= MOST_FAULTS:
            return
        diagnostic = Diagnostic(Level.ERROR, fault.code, fault.summary, fault.detail, self.file.range(fault.span))
        if diagnostic not in found:
            self.file.diagnostics = tuple(sorted((*found, diagnostic), key=lambda one: one.order))

    def expression(self, start: int, end: int) -> Expression:
        """The expression at `start`; `Broken` up to `end` where it is none, with a diagnostic."""
        try:
            return self.checked(start, end)
        except HclSyntaxError as fault:
            self.report(fault)
        except RecursionError:
            self.report(too_deep((start, end)))
        return Broken((start, end))

    def checked(self, start: int, end: int) -> Expression:
        """The expression at `start`, which must end at `end` and with its line. Raises `HclSyntaxError`."""
        parser = self.parser
        parser.start(start, lines_matter=True)
        expression = parser.expression()
        if parser.skip() not in "\n}\0":
            raise unexpected(self.text, parser.position, "Missing newline after argument", "a line break")
        if expression.span[1] != end:
            parser.lines_matter = False
            parser.skip()
            summary = "Argument or block definition required"
            raise unexpected(self.text, parser.position, summary, "an argument or a block")
        return expression
