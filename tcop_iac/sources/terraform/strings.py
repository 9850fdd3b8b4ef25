"""Reads strings, heredocs and template files: literal text and the `${…}` and `%{…}` in it."""

from __future__ import annotations

import re

from tcop_iac.sources.terraform.lexis import END, HclSyntaxError, decoded, identifier_end, unexpected
from tcop_iac.sources.terraform.parsing import Parser
from tcop_iac.sources.terraform.syntax import Expression, Literal
from tcop_iac.sources.terraform.templates import (
    SPACES,
    Mark,
    Piece,
    assembled,
    heredoc_text,
    unescaped,
    without_indentation,
)

PLAIN_STRING = re.compile(r'"([^"\\$%\n\r\0]*+)"')
QUOTED_TEXT = re.compile(r'(?:[^"\\$%\n\0]++|\\[^\n\0]|\$\$\{|%%\{|[$%](?!\{))*+')
HEREDOC = re.compile(r"<<(-?)([A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff-]*+)\r?\n")
HEREDOC_TEXT = re.compile(r"[^$%\n\0]*+\n|[^$%\n\0]++|\$\$\{|%%\{|[$%](?!\{)")
HEREDOC_BLANKS = " \t\r\v\f"
HEREDOC_LINE = re.compile(r"([^$%\n\0]*+)\n")
DIRECTIVES = ("if", "else", "endif", "for", "endfor")


def quoted(parser: Parser) -> Expression:
    """The string or template in quotes at the position. Raises `HclSyntaxError`."""
    text = parser.text
    start = parser.position
    match = PLAIN_STRING.match(text, start)
    if match is not None:
        parser.position = match.end()
        return Literal(match.span(), decoded(match[1]))
    parser.position = start + 1
    pieces: list[Piece] = []
    trim = False
    while True:
        match = QUOTED_TEXT.match(text, parser.position)
        assert match is not None
        if match.end() > match.start():
            piece = unescaped(match.group(), match.start())
            pieces.append(piece.lstrip(SPACES) if trim else piece)
            parser.position = match.end()
        character = text[parser.position]
        if character == '"':
            break
        if character not in "$%":
            raise _unclosed_string(parser, start)
        trim = _sequence(parser, pieces, '"')
    parser.position += 1
    return assembled(pieces, (start, parser.position), True)


def _unclosed_string(parser: Parser, start: int) -> HclSyntaxError:
    detail = (
        "This string has no closing quote before the end of its line. "
        "For text over several lines write \\n, or use a heredoc, such as <<EOT."
    )
    end = parser.position
    while end > start + 1 and parser.text[end - 1] in " \t\r":
        end -= 1
    return HclSyntaxError("Unclosed string", detail, (start, end))


def heredoc(parser: Parser) -> Expression:
    """The heredoc whose << stands at the position. Raises `HclSyntaxError`."""
    start = parser.position
    opening = HEREDOC.match(parser.text, start)
    if opening is None:
        detail = "A heredoc begins with << or <<-, an identifier, and a line break right behind it."
        end = start + 3 if parser.text[start + 2] == "-" else start + 2
        raise HclSyntaxError("Invalid heredoc", detail, (start, identifier_end(parser.text, end)))
    marker = opening[2]
    parser.position = opening.end()
    pieces = _lines(parser, marker)
    if parser.text[parser.position] == END:
        detail = f"This heredoc has no closing line {decoded(marker)} before the end of the file."
        raise HclSyntaxError("Unclosed heredoc", detail, (start, opening.end(2)))
    line = HEREDOC_LINE.match(parser.text, parser.position)
    assert line is not None
    parser.position += len(line[1].rstrip(HEREDOC_BLANKS))
    if opening[1]:
        without_indentation(pieces)
    return assembled(pieces, (start, parser.position), False)


def template(parser: Parser) -> Expression:
    """The template that the text from the position to its end is. Raises `HclSyntaxError`."""
    start = parser.position
    pieces = _lines(parser, None)
    return assembled(pieces, (start, parser.position), True)


def _lines(parser: Parser, marker: str | None) -> list[Piece]:
    """The pieces of a template up to the line that holds the `marker` alone, or to the end of the text."""
    pieces: list[Piece] = []
    trim = False
    at_line = True
    while True:
        line = HEREDOC_LINE.match(parser.text, parser.position) if at_line else None
        if line is not None and line[1].strip(HEREDOC_BLANKS) == marker:
            return pieces
        match = HEREDOC_TEXT.match(parser.text, parser.position)
        if match is not None:
            piece = heredoc_text(match.group())
            at_line = piece.endswith("\n")
            pieces.append(piece.lstrip(SPACES) if trim else piece)
            trim = False
            parser.position = match.end()
        elif parser.text[parser.position] == END:
            return pieces
        else:
            at_line = False
            trim = _sequence(parser, pieces, "")


def _sequence(parser: Parser, pieces: list[Piece], close: str) -> bool:
    """Read the `${…}` or `%{…}` at the position into `pieces`; True where it trims the text behind it."""
    start = parser.position
    parser.position += 2
    if parser.text[parser.position] == "~":
        parser.position += 1
        if pieces and isinstance(pieces[-1], str):
            pieces[-1] = pieces[-1].rstrip(SPACES)
    outer, parser.lines_matter = parser.lines_matter, False
    piece = parser.expression() if parser.text[start] == "$" else _directive(parser, start)
    character = parser.skip()
    trim = character == "~" and parser.text[parser.position + 1] == "}"
    if not trim and character != "}":
        raise _unclosed_sequence(parser, start, close)
    parser.position += 2 if trim else 1
    parser.lines_matter = outer
    if isinstance(piece, Mark):
        piece.span = (start, parser.position)
    pieces.append(piece)
    return trim


def _unclosed_sequence(parser: Parser, start: int, close: str) -> HclSyntaxError:
    opening = parser.text[start : start + 2]
    what = "interpolation" if opening == "${" else "directive"
    cut = close and "\n" in parser.text[start : parser.position]
    if cut or parser.text[parser.position] in (END, close):
        detail = f"This {what} has no closing brace before the {'string' if close else 'file'} ends."
        return HclSyntaxError(f"Unclosed template {what} sequence", detail, (start, start + 2))
    wanted = f"a closing brace (text for another program needs {opening[0]}{opening} in place of {opening})"
    return unexpected(parser.text, parser.position, f"Extra characters after {what} expression", wanted)


def _directive(parser: Parser, start: int) -> Mark:
    parser.skip()
    word_start = parser.position
    parser.position = identifier_end(parser.text, word_start)
    word = decoded(parser.text[word_start : parser.position])
    if word not in DIRECTIVES:
        wanted = "one of if, else, endif, for, endfor (text for another program needs %%{ in place of %{)"
        raise unexpected(parser.text, word_start, "Invalid template directive", wanted)
    mark = Mark((start, parser.position), word)
    if word == "if":
        mark.subject = parser.expression()
    elif word == "for":
        mark.key, mark.value, mark.subject = parser.for_intro("'for' directive")
    return mark
