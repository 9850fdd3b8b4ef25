"""Reads HCL files: bytes in, blocks, attributes and expressions with their exact places out.

The structure of a file comes from tree-sitter (`tree`); the inside of an attribute is parsed when somebody asks for it
(`expressions`). Where tree-sitter's word is not enough, because a file has errors or writings that its grammar does not
know, `recovery` reads the whole file: exactly as HCL does, saying what is wrong, and losing little behind it.
"""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Sequence

from tcop_iac.sources.terraform.expressions import ExpressionParser
from tcop_iac.sources.terraform.lexis import END, HclSyntaxError, unexpected
from tcop_iac.sources.terraform.reading import Reading
from tcop_iac.sources.terraform.recovery import BodyParser, too_deep
from tcop_iac.sources.terraform.strings import template
from tcop_iac.sources.terraform.syntax import Broken, Expression, Literal, SourceFile, Template
from tcop_iac.sources.terraform.templates import Part
from tcop_iac.sources.terraform.tree import UntrustedTreeError, body_from_tree


def read_file(path: str, content: bytes) -> SourceFile:
    """The blocks and attributes of one file, whatever its bytes are.

    `path` is the file's path as ranges should show it, relative and with forward slashes. What can't be read is told
    in the diagnostics, and the rest is there.
    """
    reading = Reading(path, content)
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
        reading.file.body = body_from_tree(reading, parseable)
    except UntrustedTreeError:
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
    file, expression = _parsed_alone(path, text.encode("utf-8", "replace"), template)
    if isinstance(expression, Template):
        return file, expression.parts
    return file, (expression.value,) if isinstance(expression, Literal) and isinstance(expression.value, str) else ()


def _parsed_alone(
    path: str, content: bytes, parse: Callable[[ExpressionParser], Expression]
) -> tuple[SourceFile, Expression]:
    reading = Reading(path, content)
    whole = (0, len(content))
    try:
        if b"\0" in content:
            raise _not_text(content)
        reading.parser.start(_beginning(content), lines_matter=False)
        return reading.file, parse(reading.parser)
    except HclSyntaxError as fault:
        reading.report(fault)
    except RecursionError:
        reading.report(too_deep(whole))
    return reading.file, Broken(whole)


def _beginning(content: bytes) -> int:
    return len(BOM_UTF8) if content.startswith(BOM_UTF8) else 0


def _not_text(content: bytes) -> HclSyntaxError:
    start = content.index(b"\0")
    detail = "The file holds NUL bytes, so it is no text. It was not read."
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        detail = "The file is encoded as UTF-16. Save it as UTF-8. It was not read."
    return HclSyntaxError("Not a text file", detail, (start, start + 1), "not-text")


def _not_utf8(content: bytes, start: int) -> HclSyntaxError:
    detail = f"The byte 0x{content[start]:02x} is not UTF-8 here. Save the file as UTF-8."
    return HclSyntaxError("Invalid character encoding", detail, (start, start + 1), "not-utf8")


def _with_single_bytes(content: bytes) -> bytes:
    """`content` with a question mark for every byte that is not UTF-8, so that offsets stay."""
    return content.decode("utf-8", "surrogateescape").encode("utf-8", "replace")


def _read_exactly(reading: Reading) -> None:
    exact = BodyParser(reading.parser, reading.file)
    reading.file.body = exact.file_body(_beginning(reading.file.content))
    for fault in exact.faults:
        reading.report(fault)
