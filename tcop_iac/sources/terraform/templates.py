"""What is peculiar to templates: escapes, white space trims, indentation of heredocs, and `%{ … }` directives.

A template is first read as a flat list of pieces, as HCL's own parser does it: literal text (in a heredoc one piece a
line at most, which is how far a `~` reaches), interpolated expressions, and `Mark`s for directives. `assembled`
makes the tree of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tcop_iac.sources.terraform.lexis import HclSyntaxError, decoded
from tcop_iac.sources.terraform.syntax import Expression, Literal, Span, Template, TemplateFor, TemplateIf

SPACES = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)|\$\$\{|%%\{")
SIMPLE_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}

Part = str | Expression | TemplateIf | TemplateFor


@dataclass(slots=True, eq=False)
class Mark:
    """A directive as it stands in the text: `word` is its keyword, the rest is filled for `if` and `for` only."""

    span: Span
    word: str
    subject: Expression | None = None
    key: str = ""
    value: str = ""


Piece = str | Expression | Mark


@dataclass(slots=True, eq=False)
class _Open:
    """A directive that waits for its end, with the parts collected so far."""

    mark: Mark
    parts: list[Part]
    otherwise: list[Part] | None = None


def unescaped(raw: str, start: int) -> str:
    """The text that the inside of a quoted string means; `start` is where `raw` begins in the file."""
    if "\\" not in raw and "{" not in raw:
        return decoded(raw)

    def meaning(match: re.Match[str]) -> str:
        selector = match.group(1)
        if selector is None:
            return match.group()[1:]
        simple = SIMPLE_ESCAPES.get(selector)
        if simple is not None:
            return simple
        return _character(selector, start + match.start())

    return ESCAPE.sub(meaning, raw) if raw.isascii() else _unescaped_beyond_ascii(raw, start)


def _unescaped_beyond_ascii(raw: str, start: int) -> str:
    pieces: list[str] = []
    last = 0
    for match in ESCAPE.finditer(raw):
        pieces += (decoded(raw[last : match.start()]), unescaped(match.group(), start + match.start()))
        last = match.end()
    pieces.append(decoded(raw[last:]))
    return "".join(pieces)


def _character(selector: str, start: int) -> str:
    code = int(selector[1:], 16) if len(selector) > 1 else -1
    if 0 <= code < 0xD800 or 0xDFFF < code <= 0x10FFFF:
        return chr(code)
    detail = f"\\{decoded(selector)} is not an escape sequence. "
    if selector[0] in "uU" and len(selector) > 1:
        detail = f"There is no character U+{selector[1:]}. "
    elif selector[0] in "uU":
        detail = "After \\u four hexadecimal digits are needed, after \\U eight. "
    detail += 'Known are \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN; a backslash itself is written \\\\.'
    raise HclSyntaxError("Invalid escape sequence", detail, (start, start + 1 + len(selector)))


def heredoc_text(raw: str) -> str:
    """The text that a literal piece of a heredoc means: only `$${` and `%%{` are escapes there."""
    text = decoded(raw)
    return text.replace("$${", "${").replace("%%{", "%{") if "{" in text else text


def without_indentation(pieces: list[Piece]) -> None:
    """Take from `pieces` of a `<<-` heredoc the indentation that all its lines share, as HCL counts it.

    Blank lines don't count and stay as they are; an interpolation at the start of a line counts as no indentation.
    """
    least: int | None = None
    leading: list[int] = []
    at_start = True
    for place, piece in enumerate(pieces):
        text = piece if isinstance(piece, str) else None
        if at_start:
            at_start = False
            if text is None:
                least = 0
            else:
                width = len(text) - len(text.lstrip(SPACES))
                if width < len(text) or not text.endswith("\n"):
                    least = width if least is None else min(least, width)
                    leading.append(place)
        if text is not None and text.endswith("\n"):
            at_start = True
    for place in leading:
        line = pieces[place]
        if least and isinstance(line, str):
            pieces[place] = line[least:]


def assembled(pieces: list[Piece], span: Span, wrappable: bool) -> Expression:
    """The expression that the flat `pieces` make: a `Literal` where all is text, else a `Template`."""
    if all(isinstance(piece, str) for piece in pieces):
        return Literal(span, "".join(piece for piece in pieces if isinstance(piece, str)))
    if wrappable and len(pieces) == 1 and not isinstance(pieces[0], Mark):
        return Template(span, (pieces[0],), True)
    return Template(span, _tree(pieces))


def _tree(pieces: list[Piece]) -> list[Part]:
    root: list[Part] = []
    target = root
    waiting: list[_Open] = []
    for piece in pieces:
        if not isinstance(piece, Mark):
            _add(target, piece)
        elif piece.word in ("if", "for"):
            opened = _Open(piece, [])
            waiting.append(opened)
            target = opened.parts
        elif piece.word == "else":
            target = _else_parts(waiting, piece)
        else:
            done = _closed(waiting, piece)
            target = root if not waiting else _current(waiting[-1])
            target.append(done)
    if waiting:
        mark = waiting[-1].mark
        detail = f"This directive has no %{{ end{mark.word} }} before the template ends."
        raise HclSyntaxError("Unclosed template directive", detail, mark.span)
    return root


def _add(target: list[Part], piece: str | Expression) -> None:
    if not isinstance(piece, str):
        target.append(piece)
    elif piece:
        last = target[-1] if target else None
        if isinstance(last, str):
            target[-1] = last + piece
        else:
            target.append(piece)


def _current(opened: _Open) -> list[Part]:
    return opened.parts if opened.otherwise is None else opened.otherwise


def _else_parts(waiting: list[_Open], mark: Mark) -> list[Part]:
    if not waiting or waiting[-1].mark.word != "if" or waiting[-1].otherwise is not None:
        detail = "An else directive needs an if directive before it, and an if directive has one else at most."
        raise HclSyntaxError("Unexpected else directive", detail, mark.span)
    waiting[-1].otherwise = []
    return waiting[-1].otherwise


def _closed(waiting: list[_Open], mark: Mark) -> TemplateIf | TemplateFor:
    if not waiting or "end" + waiting[-1].mark.word != mark.word:
        wanted = f"end{waiting[-1].mark.word}" if waiting else f"a directive %{{ {mark.word[3:]} … }} before it"
        raise HclSyntaxError(f"Unexpected {mark.word} directive", f"Expected {wanted} here.", mark.span)
    opened = waiting.pop()
    start = opened.mark
    assert start.subject is not None
    span = (start.span[0], mark.span[1])
    if start.word == "if":
        return TemplateIf(span, start.subject, opened.parts, opened.otherwise or ())
    return TemplateFor(span, start.key, start.value, start.subject, opened.parts)
