"""The words of HCL: what counts as blank, identifier, number, operator, and how a fault in them is told.

Patterns work on `readable` text, in which one character stands for one byte, so that every position is a byte
offset. `decoded` turns a piece of it into real text. A NUL marks the end of the text.
"""

from __future__ import annotations

import re

from tcop_iac.sources.terraform.syntax import Span

END = "\0"

BLANKS = re.compile(r"(?:[ \t\r]++|(?:#|//)[^\n\0]*+|/\*(?:[^*\0]++|\*(?!/))*+\*/)*+")
BLANKS_AND_LINES = re.compile(r"(?:[ \t\r\n]++|(?:#|//)[^\n\0]*+|/\*(?:[^*\0]++|\*(?!/))*+\*/)*+")
IDENTIFIER = re.compile(r"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff-]*+")
NUMBER = re.compile(r"[0-9]++(?:\.++[0-9]++|[eE][+-]?[0-9]++)*+")
TOKEN = re.compile(
    r"[A-Za-z_][A-Za-z0-9_-]*+|[0-9]++(?:\.[0-9]++)*+|\.\.\.|[=!<>]=|=>|&&|\|\||::|[$%]\{~?|~\}|[\xc2-\xf4][\x80-\xbf]*+|[^\0\r\n]"
)

PRECEDENCE = {
    "||": 1,
    "&&": 2,
    "==": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "/": 6,
    "%": 6,
}
CHARACTER_HINTS = {
    "'": "Single quotes have no meaning in HCL. Enclose strings in double quotes.",
    "`": "Backquotes have no meaning in HCL. For text over several lines use a heredoc, such as <<EOT.",
    ";": "Semicolons have no meaning in HCL. End arguments with a line break, separate items with commas.",
    "“": "Curly quotes have no meaning in HCL. Enclose strings in straight double quotes.",
    "”": "Curly quotes have no meaning in HCL. Enclose strings in straight double quotes.",
    "\u2018": "Curly quotes have no meaning in HCL. Enclose strings in straight double quotes.",
    "\u2019": "Curly quotes have no meaning in HCL. Enclose strings in straight double quotes.",
    "&": "HCL has no bitwise operators. For a logical AND write &&.",
    "|": "HCL has no bitwise operators. For a logical OR write ||.",
    "^": "HCL has no bitwise operators.",
}


class HclSyntaxError(Exception):
    """A place that is not HCL. Raised by the parsers, always caught by `reader`, which makes a diagnostic of it."""

    def __init__(self, summary: str, detail: str, span: Span, code: str = "syntax-error") -> None:
        super().__init__(summary)
        self.summary = summary
        self.detail = detail
        self.span = span
        self.code = code


def readable(content: bytes) -> str:
    """`content` as text with one character a byte and the end mark behind."""
    return content.decode("latin-1") + END


def decoded(piece: str) -> str:
    """The real text of a piece of readable text; bytes that are not UTF-8 become U+FFFD."""
    return piece if piece.isascii() else piece.encode("latin-1").decode("utf-8", "replace")


def identifier_end(text: str, start: int) -> int:
    """Where the identifier at `start` ends; `start` itself where there is none."""
    match = IDENTIFIER.match(text, start)
    if match is None:
        return start
    raw = match.group()
    if raw.isascii():
        return match.end()
    end = start
    for character in decoded(raw):
        if not (character.isidentifier() if end == start else character == "-" or ("_" + character).isidentifier()):
            break
        end += len(character.encode())
    return end


def token_span(text: str, start: int) -> Span:
    """The span of the one token at `start`, for pointing at it; empty at the end of a line and of the text."""
    match = TOKEN.match(text, start)
    return (start, match.end() if match else start)


def unexpected(text: str, start: int, summary: str, wanted: str) -> HclSyntaxError:
    """A fault at the token at `start`, where `wanted` ("a comma or a closing bracket") should be."""
    if text.startswith("/*", start):
        return HclSyntaxError("Unclosed comment", "This comment has no */ behind it.", (start, start + 2))
    span = token_span(text, start)
    token = decoded(text[span[0] : span[1]])
    hint = CHARACTER_HINTS.get(token)
    if hint:
        return HclSyntaxError("Invalid character", hint, span)
    if token and (token in "$@\\~" or not (token.isascii() or token.isidentifier())):
        return HclSyntaxError("Invalid character", f"{token} has no meaning here. Expected {wanted}.", span)
    found = f"found {token}" if token else "the line ends" if text[start] in "\r\n" else "the file ends"
    return HclSyntaxError(summary, f"Expected {wanted}, but {found}.", span)
