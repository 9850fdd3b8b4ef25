"""Reads HCL files: bytes in, blocks, attributes and expressions with their exact places out.

The structure of a file comes from tree-sitter, which takes a few milliseconds; the inside of an attribute is
parsed by `expressions` when somebody asks for it. tree-sitter is laxer than HCL (line breaks are blanks to it) and
recovers from errors by guessing, so a tree with errors, or with items that do not stand on lines of their own,
is set aside and `recovery` reads the file: slower, exactly as HCL does, saying what is wrong, and losing little.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import accumulate

import tree_sitter
import tree_sitter_hcl

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.sources.terraform.expressions import ExpressionParser
from tcop_iac.sources.terraform.lexis import END, SyntaxFault, decoded, readable, unexpected
from tcop_iac.sources.terraform.recovery import BodyParser, redefined
from tcop_iac.sources.terraform.syntax import (
    Attribute,
    Block,
    Body,
    Broken,
    Expression,
    Literal,
    SourceFile,
    Span,
    Template,
)
from tcop_iac.sources.terraform.templates import Part

ATTRIBUTE = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*+)[ \t]*+=[ \t]*+(?![\r\n])")
HEADER = re.compile(
    r'([A-Za-z_][A-Za-z0-9_-]*+)((?:[ \t]*+"[^"\\$%\n\r]*+"|[ \t]++[A-Za-z_][A-Za-z0-9_-]*+)*+)[ \t]*+\{'
)
MARKER = re.compile(r"[ \t]*+[A-Za-z0-9_-]++")
CONTINUED = re.compile(r"[ \t]*+[.\[?:+*/%&|=!<>-]")
LABEL = re.compile(r'"([^"]*)"|([^" \t]+)')
ODD_QUOTES = re.compile(rb'^[^"\n]*+"(?:[^"\n]*+"[^"\n]*+")*+[^"\n]*+$', re.MULTILINE)

SUSPECT_WORDS = (b".*", b"0x", b"::", b"$$$", b"%%%")
"""Where these stand, tree-sitter is laxer than HCL, or takes something else for the value."""


class _Untrusted(Exception):
    """The tree-sitter tree is not to be relied on; caught in `_read`."""


class _Reading:
    """One file being read: its text, the parser of its expressions, and what was found."""

    def __init__(self, path: str, content: bytes) -> None:
        self.text = readable(content)
        self.parser = ExpressionParser(self.text)
        lines = [0, *accumulate(len(line) + 1 for line in content.split(b"\n"))]
        lines.pop()
        self.file = SourceFile(path, content, Body(), lines)

    def report(self, fault: SyntaxFault) -> None:
        """Add `fault` to the diagnostics of the file, once."""
        diagnostic = Diagnostic(Level.ERROR, fault.code, fault.summary, fault.detail, self.file.range(fault.span))
        if diagnostic not in self.file.diagnostics:
            self.file.diagnostics = (*self.file.diagnostics, diagnostic)

    def expression(self, start: int, end: int) -> Expression:
        """The expression at `start`; `Broken` up to `end` where it is none, with a diagnostic."""
        try:
            return self.checked(start, end)
        except SyntaxFault as fault:
            self.report(fault)
        except RecursionError:
            self.report(_too_deep((start, end)))
        return Broken((start, end))

    def checked(self, start: int, end: int) -> Expression:
        """The expression at `start`, which must end at `end` and with its line. Raises `SyntaxFault`."""
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


def read_file(path: str, content: bytes) -> SourceFile:
    """The blocks and attributes of one file, whatever its bytes are.

    `path` is the file's path as ranges should show it, relative and with forward slashes. What can't be read is told
    in the diagnostics, and the rest is there.
    """
    reading = _Reading(path, content)
    if b"\0" in content:
        reading.report(_not_text(content))
        return reading.file
    parseable = content
    try:
        content.decode()
    except UnicodeDecodeError as error:
        reading.report(_not_utf8(content, error.start))
        parseable = _with_single_bytes(content)
    try:
        reading.file.body = _quick_body(reading, parseable)
    except _Untrusted:
        _read_exactly(reading)
    return reading.file


def parse_expression(text: str, path: str = "<expression>") -> tuple[SourceFile, Expression]:
    """The one expression that `text` holds, line breaks anywhere, and a file to resolve its ranges and diagnostics.

    `Broken` where it is none; the file's diagnostics then say why.
    """

    def parse(parser: ExpressionParser) -> Expression:
        expression = parser.expression()
        if parser.skip() != END:
            summary = "Extra characters after expression"
            raise unexpected(parser.text, parser.position, summary, "nothing more behind the expression")
        return expression

    return _parsed_alone(path, text.encode("utf-8", "replace"), parse)


def parse_template(text: str, path: str = "<template>") -> tuple[SourceFile, Sequence[Part]]:
    """The parts of the template that `text` is (a file for `templatefile`), and a file as `parse_expression` gives it.

    No parts where it is none; the file's diagnostics then say why.
    """
    file, expression = _parsed_alone(path, text.encode("utf-8", "replace"), ExpressionParser.template)
    if isinstance(expression, Template):
        return file, expression.parts
    return file, (expression.value,) if isinstance(expression, Literal) and isinstance(expression.value, str) else ()


def _parsed_alone(
    path: str, content: bytes, parse: Callable[[ExpressionParser], Expression]
) -> tuple[SourceFile, Expression]:
    reading = _Reading(path, content)
    whole = (0, len(content))
    try:
        if b"\0" in content:
            raise _not_text(content)
        reading.parser.start(_beginning(content), lines_matter=False)
        return reading.file, parse(reading.parser)
    except SyntaxFault as fault:
        reading.report(fault)
    except RecursionError:
        reading.report(_too_deep(whole))
    return reading.file, Broken(whole)


def _beginning(content: bytes) -> int:
    return len(BOM_UTF8) if content.startswith(BOM_UTF8) else 0


def _not_text(content: bytes) -> SyntaxFault:
    start = content.index(b"\0")
    detail = "The file holds NUL bytes, so it is no text. It was not read."
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        detail = "The file is encoded as UTF-16. Save it as UTF-8. It was not read."
    return SyntaxFault("Not a text file", detail, (start, start + 1), "not-text")


def _not_utf8(content: bytes, start: int) -> SyntaxFault:
    detail = f"The byte 0x{content[start]:02x} is not UTF-8 here. Save the file as UTF-8."
    return SyntaxFault("Invalid character encoding", detail, (start, start + 1), "not-utf8")


def _with_single_bytes(content: bytes) -> bytes:
    """`content` with a question mark for every byte that is not UTF-8, so that offsets stay."""
    return content.decode("utf-8", "surrogateescape").encode("utf-8", "replace")


def _too_deep(span: Span) -> SyntaxFault:
    detail = "Move inner parts of this expression into local values."
    return SyntaxFault("Expression too deep", detail, span, "too-deep")


def _read_exactly(reading: _Reading) -> None:
    exact = BodyParser(reading.parser)
    reading.file.body = exact.file_body(_beginning(reading.file.content))
    for fault in exact.faults:
        reading.report(fault)


@cache
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_hcl.language()))


def _quick_body(reading: _Reading, content: bytes) -> Body:
    root = _parser().parse(content).root_node
    if root.has_error:
        raise _Untrusted
    return _TreeReader(reading, content).body(root)


class _TreeReader:
    """Reads the structure off a tree without errors. Raises `_Untrusted` where the tree is laxer than HCL."""

    def __init__(self, reading: _Reading, content: bytes) -> None:
        self.reading = reading
        self.text = reading.text
        # A string over several lines, which tree-sitter allows, begins on a line with an odd number of quotes.
        self.suspects = [match.start() for match in ODD_QUOTES.finditer(content)]
        for word in SUSPECT_WORDS:
            place = content.find(word)
            while place >= 0:
                self.suspects.append(place)
                place = content.find(word, place + 1)
        self.suspects.sort()

    def body(self, root: tree_sitter.Node) -> Body:
        """The body that the file's root node holds, read without recursion, since blocks may nest at will."""
        top = Body()
        waiting: list[tuple[Body, tree_sitter.Node, int, int]] = []
        for child in root.children:
            if child.type == "body":
                waiting.append((top, child, -1, -1))
            elif child.type != "comment":
                raise _Untrusted
        while waiting:
            body, node, opening, closing = waiting.pop()
            end = opening
            for child in node.children:
                kind = child.type
                if kind == "comment":
                    continue
                start = child.start_byte
                if end >= 0 and self.text.find("\n", end, start) < 0 and end != opening:
                    raise _Untrusted
                end = child.end_byte
                if kind == "attribute":
                    self.attribute(body, start, end)
                elif kind == "block":
                    inner = self.block(body, child, start, end)
                    if inner is not None:
                        waiting.append(inner)
                else:
                    raise _Untrusted
            self.check_lines(body, opening, end, closing)
        return top

    def check_lines(self, body: Body, opening: int, end: int, closing: int) -> None:
        """Items of a block stand on lines of their own, or a single attribute on the line of both braces."""
        if opening < 0:
            return
        lines = self.text.find("\n", end, closing) >= 0
        firsts: list[Attribute | Block] = [*list(body.attributes.values())[:1], *body.blocks[:1]]
        first = min((item.span[0] for item in firsts), default=closing)
        if (self.text.find("\n", opening, first) >= 0) != lines:
            raise _Untrusted
        if not lines and (body.blocks or len(body.attributes) > 1):
            raise _Untrusted

    def attribute(self, body: Body, start: int, end: int) -> None:
        """Add the attribute from `start` to `end` to `body`."""
        match = ATTRIBUTE.match(self.text, start)
        if match is None:
            raise _Untrusted
        name = match[1]
        attribute = Attribute(name, (start, end), partial(self.reading.expression, match.end(), end))
        if self.is_suspect(start, end):
            try:
                attribute.built = self.reading.checked(match.end(), end)
            except (SyntaxFault, RecursionError):
                raise _Untrusted from None
        if name in body.attributes:
            self.reading.report(redefined(name, match.span(1)))
        else:
            body.attributes[name] = attribute

    def is_suspect(self, start: int, end: int) -> bool:
        """True where tree-sitter may have taken for an attribute what HCL does not."""
        place = bisect_left(self.suspects, start)
        if place < len(self.suspects) and self.suspects[place] < end:
            return True
        line_end = self.text.find("\n", start, end)
        if line_end < 0:
            return False
        line = self.text[start:line_end]
        # A line break ends an expression, unless a bracket, a heredoc or a comment is open.
        opened = line.count("(") + line.count("[") + line.count("{")
        if opened <= line.count(")") + line.count("]") + line.count("}") and "<<" not in line and "/*" not in line:
            return True
        last = self.text.rfind("\n", start, end) + 1
        return CONTINUED.match(self.text, last) is not None or (
            "<<" in line and MARKER.fullmatch(self.text, last, end) is None
        )

    def block(
        self, body: Body, node: tree_sitter.Node, start: int, end: int
    ) -> tuple[Body, tree_sitter.Node, int, int] | None:
        """Add the block `node` to `body`; what remains to be read of it."""
        match = HEADER.match(self.text, start)
        if match is None:
            raise _Untrusted
        labels = tuple(decoded(quoted or bare) for quoted, bare in LABEL.findall(match[2])) if match[2] else ()
        inner = Body()
        body.blocks.append(Block(match[1], labels, (start, end), (start, match.end(2)), inner))
        for place in range(node.child_count - 2, 0, -1):
            child = node.child(place)
            if child.type == "body":
                return (inner, child, match.end(), end - 1)
            if child.type != "comment":
                break
        return None
