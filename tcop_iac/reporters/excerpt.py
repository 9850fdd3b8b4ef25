"""The lines of a file that a range names, with carets under it, made safe and narrow enough to be shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from tcop_iac.model.range import Range
from tcop_iac.model.record import record
from tcop_iac.secret_text import tokens

MOST_LINES = 3
"""More lines of one range than these say nothing more."""

MOST_COLUMNS = 160
"""What is shown of a line where the terminal sets no width."""

TAB = 4

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_BIDIRECTIONAL = (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = dict.fromkeys((*_CONTROLS, *_BIDIRECTIONAL), "\N{REPLACEMENT CHARACTER}")
"""Characters that would steer a terminal or turn the order of the text."""

_SECRET = re.compile(
    r"(?i)(?:password|passwd|passphrase|secret|token|private[_-]?key|api[_-]?key|access[_-]?key|credential|connection[_-]?string)"
    r'[\w"-]{0,64}\s*[=:]\s*"((?:[^"\\]|\\.)*)"?'
    r"|://[^\s:/@\"]+:([^\s@\"]+)@"
    r"|\b((?:AKIA|ASIA)[A-Z0-9]{16})\b"
)
"""A literal that is a secret by the name it is given, or by a form that is hidden even in an example."""

_ONE_REFERENCE = re.compile(r"\$\{[^{}]*\}")
_PEM = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY")


WRITTEN_BY_PEOPLE = (".tf", ".tofu", ".hcl", ".tfvars", ".tf.json", ".tofu.json", ".tfvars.json")
"""What files end in whose lines may be shown."""


def is_source(path: str) -> bool:
    """True for a file that people write; a plan or a state is made by a program, and holds secrets in clear."""
    return path.endswith(WRITTEN_BY_PEOPLE)


def plain(text: str) -> str:
    """`text` on one line, without characters that steer a terminal."""
    return " ".join(text.split("\n")).translate(_UNSEEN) if not text.isprintable() else text


def masked(line: str) -> str:
    """The line with the characters of literal secrets replaced by `*`, each by one."""
    line = _SECRET.sub(_starred, line)
    for one in tokens(line):
        line = line[: one.start] + "*" * (one.end - one.start) + line[one.end :]
    return line


def _starred(match: re.Match[str]) -> str:
    number = next(group for group in (1, 2, 3) if match[group] is not None)
    if _ONE_REFERENCE.fullmatch(match[number]):
        return match[0]
    start, end = (position - match.start() for position in match.span(number))
    return match[0][:start] + "*" * (end - start) + match[0][end:]


class Sources:
    """The lines of the scanned files, read when asked for; only the last file is kept, since findings come by path."""

    def __init__(self, base: Path) -> None:
        self._base = base
        self._path = ""
        self._lines: Sequence[str] = ()

    def lines(self, path: str) -> Sequence[str]:
        """The lines of the file at `path` (relative to the base), without line ends; empty where it can't be read."""
        if path != self._path:
            self._path, self._lines = path, self._read(path)
        return self._lines

    def _read(self, path: str) -> Sequence[str]:
        try:
            content = (self._base / path).read_bytes()
        except (OSError, ValueError):
            return ()
        return [line.removesuffix("\r") for line in content.decode("utf-8-sig", "replace").split("\n")]


def excerpt(
    lines: Sequence[str], range_: Range, width: int | None, emphasis: Callable[[str], str] = lambda text: text
) -> list[str]:
    """The lines of the range, numbered, with carets below its first line; `emphasis` is given the carets.

    Empty where the file no longer has such a line.
    """
    first, last = range_.start_line, min(range_.end_line, len(lines))
    if range_.end_column == 1 and last > first:
        last -= 1  # the range ends with a line break
    if not 0 < first <= last:
        return []
    shown = _shown_lines(lines, first, last)
    gutter = len(str(first + len(shown) - 1))
    room = max((width or MOST_COLUMNS) - gutter - 5, 20)
    result = []
    for number, line in enumerate(shown, start=first):
        end = range_.end_column if number == range_.end_line else len(line.rstrip()) + 1
        window = _window(line, range_.start_column if number == first else 1, end, room)
        result.append(f"  {number:>{gutter}} | {window.text}".rstrip())
        if number == first:
            result.append(f"  {'':>{gutter}} | {' ' * window.offset}{emphasis('^' * window.carets)}")
    if last - first >= len(shown):
        result.append(f"  {'':>{gutter}} | ... to line {last}")
    return result


def _shown_lines(lines: Sequence[str], first: int, last: int) -> list[str]:
    shown = []
    for line in lines[first - 1 : min(last, first + MOST_LINES - 1)]:
        shown.append(masked(line))
        if _PEM.search(line):
            return [*shown[:-1], "(a private key)"]
    return shown


@record(frozen=True, slots=True)
class _Window:
    text: str
    offset: int
    carets: int


def _window(line: str, start: int, end: int, room: int) -> _Window:
    """What fits of `line` into `room` cells, with the region from column `start` up to `end` in it."""
    left = 0
    if len(line) > room:
        left = max(0, min(start - 1 - room // 3, len(line) - room))
    lead = "... " if left else ""
    before = _cells(line[left : max(start - 1, left)], len(lead))
    region = _cells(line[max(start - 1, left) : min(end - 1, left + room)], len(lead) + _width(before))
    after = _cells(line[max(end - 1, left) : left + room], len(lead) + _width(before) + _width(region))
    tail = " ..." if left + room < len(line) else ""
    return _Window(f"{lead}{before}{region}{after}{tail}", len(lead) + _width(before), max(_width(region), 1))


def _cells(text: str, column: int) -> str:
    """`text` as it is shown from the cell `column` on: tabs as spaces, nothing that steers the terminal."""
    if text.isprintable():
        return text
    pieces = []
    for piece in text.split("\t"):
        pieces.append(piece.translate(_UNSEEN))
        column += _width(pieces[-1])
        gap = TAB - column % TAB
        pieces.append(" " * gap)
        column += gap
    return "".join(pieces[:-1])


def _width(text: str) -> int:
    """How many cells of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(_cell_width(character) for character in text)


def _cell_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
