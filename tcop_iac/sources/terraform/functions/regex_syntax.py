r"""RE2's syntax of regular expressions (https://github.com/google/re2/wiki/Syntax) as a tree.

Leaves are written for Python's engine, flags resolved. What differs there is translated:

- `\d \w \s \b` and the `[[:alpha:]]` classes are ASCII only, as RE2 has them;
- `\pL`, `\p{Lu}`, `\P{N}` become the ranges of that general category (scripts such as `\p{Greek}` are refused);
- `\z` becomes `\Z`; `$` without the flag `m` matches at the very end only, never before a last line break;
- `(?<name>…)` is `(?P<name>…)`; a flag group such as `(?i)` in the middle holds to the end of its group;
- `(?U)` swaps greedy and lazy; `\Q…\E`, `\x{10FFFF}`, octal escapes, `\a \f \v` are resolved to their characters;
- `{` and `]` that begin or end nothing are themselves.

What RE2 refuses is refused: look-around, back references, possessive and doubled quantifiers, counts over 1000.
"""

from __future__ import annotations

import functools
import re
import sys

from tcop_iac.model.record import record

MOST_REPETITIONS = 1000

PERL_CLASSES = {
    "d": "0-9",
    "s": "\\t\\n\\f\\r ",
    "w": "0-9A-Za-z_",
    "D": "\\x00-/:-\U0010ffff",
    "S": "\\x00-\\x08\\x0b\\x0e-\\x1f!-\U0010ffff",
    "W": "\\x00-/:-@\\[-\\^`\\{-\U0010ffff",
}
POSIX_CLASSES = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "ascii": "\\x00-\\x7f",
    "blank": "\\t ",
    "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": "!-/:-@\\[-`\\{-~",
    "space": "\\t\\n\\v\\f\\r ",
    "upper": "A-Z",
    "word": "0-9A-Za-z_",
    "xdigit": "0-9A-Fa-f",
}
ESCAPES = {"a": "\a", "f": "\f", "t": "\t", "n": "\n", "r": "\r", "v": "\v"}
ASSERTIONS = {"A": "\\A", "z": "\\Z", "b": "(?a:\\b)", "B": "(?a:(?!\\b))"}

COUNT = re.compile(r"\{(\d+)(,(\d*))?\}", re.ASCII)
GROUP_NAME = re.compile(r"\?P?<(\w+)>", re.ASCII)
FLAG_GROUP = re.compile(r"\(\?([imsU]*)(?:-([imsU]+))?([:)])")
QUOTED = re.compile(r"\\Q(.*?)(?:\\E|\Z)|\\.", re.DOTALL)
OCTAL = re.compile(r"0[0-7]{0,2}|[1-7][0-7]{1,2}")
HEXADECIMAL = re.compile(r"([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\}")
POSIX_CLASS = re.compile(r"\[:(\^?)(\w+):\]", re.ASCII)


class PatternError(ValueError):
    """A pattern that RE2 refuses, or that cannot be translated."""


@record(frozen=True, slots=True)
class Symbol:
    """One character out of some; `python` matches it."""

    python: str


@record(frozen=True, slots=True)
class Assertion:
    """A condition on a place in the text; `python` matches the empty string there."""

    python: str


@record(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    parts: tuple[Node, ...]


@record(frozen=True, slots=True)
class Choice:
    """One of several, the earlier the rather."""

    ways: tuple[Node, ...]


@record(frozen=True, slots=True)
class Repetition:
    """`part` from `least` to `most` times (None: without bound), as often as can be where greedy."""

    part: Node
    least: int
    most: int | None
    greedy: bool


@record(frozen=True, slots=True)
class Capture:
    """A capture group, numbered from 1."""

    part: Node
    number: int


Node = Symbol | Assertion | Sequence | Choice | Repetition | Capture


@record(frozen=True, slots=True)
class Expression:
    """A whole pattern; `names` has the name of every group in order, "" for one that has none."""

    node: Node
    names: tuple[str, ...]


@record(frozen=True, slots=True)
class Flags:
    """The flags in force: letters of `imsU`."""

    on: frozenset[str] = frozenset()

    def changed(self, group: re.Match[str]) -> Flags:
        """The flags behind a flag group such as `(?i-s)`."""
        return Flags((self.on | set(group[1])) - set(group[2] or ""))


def parse(pattern: str) -> Expression:
    """The tree of `pattern`; `PatternError` where it is not valid."""
    parser = _Parser(QUOTED.sub(_unquoted, pattern))
    node = parser.choice(Flags())
    if parser.position < len(parser.pattern):
        raise parser.error("unexpected )")
    return Expression(node, tuple(parser.names))


def _unquoted(found: re.Match[str]) -> str:
    return found[0] if found[1] is None else re.sub(r"[!-/:-@\[-`{-~]", r"\\\g<0>", found[1])


class _Parser:
    """A reader of one pattern, going from left to right; every method takes up its part of it."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.position = 0
        self.names: list[str] = []

    def error(self, what: str) -> PatternError:
        return PatternError(f"invalid regexp pattern: {what} in `{self.pattern}`")

    def _take(self) -> str:
        if self.position >= len(self.pattern):
            raise self.error("trailing backslash at end of expression")
        self.position += 1
        return self.pattern[self.position - 1]

    def _skip(self, text: str) -> bool:
        found = self.pattern.startswith(text, self.position)
        self.position += len(text) if found else 0
        return found

    def _match(self, syntax: re.Pattern[str]) -> re.Match[str] | None:
        found = syntax.match(self.pattern, self.position)
        if found:
            self.position = found.end()
        return found

    # structure

    def choice(self, flags: Flags) -> Node:
        """Everything up to the end of the group, or of the pattern."""
        ways: list[list[Node]] = [[]]
        while self.position < len(self.pattern) and self.pattern[self.position] != ")":
            bare = FLAG_GROUP.match(self.pattern, self.position)
            if bare and bare[3] == ")":
                self.position = bare.end()
                flags = flags.changed(bare)
            elif self._skip("|"):
                ways.append([])
            else:
                ways[-1].append(self._repeated(self._atom(flags), flags))
        sequences = tuple(Sequence(tuple(parts)) for parts in ways)
        return sequences[0] if len(sequences) == 1 else Choice(sequences)

    def _repeated(self, part: Node, flags: Flags) -> Node:
        start = self.position
        bounds = self._bounds()
        if bounds is None:
            return part
        greedy = self._skip("?") == ("U" in flags.on)
        end = self.position
        if self._bounds() is not None:
            operator = self.pattern[start : self.position]
            raise self.error(f"invalid nested repetition operator: `{operator}`")
        self.position = end
        result = Repetition(part, *bounds, greedy)
        if _repetitions(result) > MOST_REPETITIONS:
            raise self.error(f"invalid repeat count: `{self.pattern[start:end]}`")
        return result

    def _bounds(self) -> tuple[int, int | None] | None:
        for operator, bounds in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._skip(operator):
                return bounds
        count = self._match(COUNT)
        if not count:
            return None
        least = int(count[1])
        most = least if not count[2] else int(count[3]) if count[3] else None
        if most is not None and most < least:
            raise self.error(f"invalid repeat count: `{count[0]}`")
        return least, most

    def _atom(self, flags: Flags) -> Node:
        start = self.position
        if self._bounds():
            raise self.error(f"missing argument to repetition operator: `{self.pattern[start : self.position]}`")
        character = self._take()
        if character == "(":
            return self._group(flags)
        if character == "[":
            return _symbol(self._class(), flags)
        if character == "\\":
            return self._escape(flags)
        if character == "^":
            return Assertion("(?m:^)" if "m" in flags.on else "\\A")
        if character == "$":
            return Assertion("(?m:$)" if "m" in flags.on else "\\Z")
        return _symbol("." if character == "." else re.escape(character), flags)

    def _group(self, flags: Flags) -> Node:
        if name := self._match(GROUP_NAME):
            return self._captured(name[1], flags)
        if not self._skip("?"):
            return self._captured("", flags)
        self.position -= len("(?")
        group = self._match(FLAG_GROUP)
        if not group or group[3] != ":":
            raise self.error("invalid or unsupported Perl syntax")
        return self._closed(self.choice(flags.changed(group)))

    def _captured(self, name: str, flags: Flags) -> Node:
        self.names.append(name)
        number = len(self.names)
        return Capture(self._closed(self.choice(flags)), number)

    def _closed(self, node: Node) -> Node:
        if not self._skip(")"):
            raise self.error("missing closing )")
        return node

    # escapes and classes

    def _escape(self, flags: Flags) -> Node:
        character = self._take()
        if character in ASSERTIONS:
            return Assertion(ASSERTIONS[character])
        if character in PERL_CLASSES:
            return _symbol(f"[{PERL_CLASSES[character]}]", flags)
        if character in "pP":
            return _symbol(f"[{self._category(character == 'P')}]", flags)
        return _symbol(re.escape(self._character(character)), flags)

    def _character(self, escape: str) -> str:
        """The character that a backslash and `escape` stand for."""
        if escape in ESCAPES:
            return ESCAPES[escape]
        if escape == "x":
            return self._hexadecimal()
        octal = OCTAL.match(self.pattern, self.position - 1)
        if octal:
            self.position = octal.end()
            return chr(int(octal[0], 8))
        if escape.isascii() and not escape.isalnum():
            return escape
        raise self.error(f"invalid escape sequence: `\\{escape}`")

    def _hexadecimal(self) -> str:
        found = self._match(HEXADECIMAL)
        code = int(found[1] or found[2], 16) if found else sys.maxsize
        if code > sys.maxunicode:
            raise self.error("invalid escape sequence: `\\x`")
        return chr(code)

    def _category(self, negated: bool) -> str:
        name = self._take()
        if name == "{":
            end = self.pattern.find("}", self.position)
            if end < 0:
                raise self.error("invalid character class range: `\\p{`")
            name = self.pattern[self.position : end]
            self.position = end + 1
        if name.startswith("^"):
            negated, name = not negated, name[1:]
        ranges = category_ranges(name, negated)
        if not ranges:
            raise self.error(f"unsupported character class range: `\\p{{{name}}}`")
        return ranges

    def _class(self) -> str:
        """A bracketed class, from behind its `[` to its `]`."""
        start = self.position - 1
        negation = "^" if self._skip("^") else ""
        members: list[str] = []
        while not members or not self.pattern.startswith("]", self.position):
            if self.position >= len(self.pattern):
                raise self.error(f"missing closing ]: `{self.pattern[start:]}`")
            members.append(self._class_member())
        self.position += 1
        return f"[{negation}{''.join(members)}]"

    def _class_member(self) -> str:
        if posix := self._match(POSIX_CLASS):
            if posix[2] not in POSIX_CLASSES:
                raise self.error(f"invalid character class range: `{posix[0]}`")
            return _complement(POSIX_CLASSES[posix[2]]) if posix[1] else POSIX_CLASSES[posix[2]]
        escape = self.pattern[self.position + 1 : self.position + 2] if self._at("\\") else ""
        if escape and escape in PERL_CLASSES:
            self.position += 2
            return PERL_CLASSES[escape]
        if escape and escape in "pP":
            self.position += 2
            return self._category(escape == "P")
        return self._class_range()

    def _at(self, text: str) -> bool:
        return self.pattern.startswith(text, self.position)

    def _class_range(self) -> str:
        low = self._class_character()
        if not self._at("-") or self._at("-]") or self.position + 1 == len(self.pattern):
            return _class_escape(low)
        self.position += 1
        high = self._class_character()
        if high < low:
            raise self.error(f"invalid character class range: `{low}-{high}`")
        return f"{_class_escape(low)}-{_class_escape(high)}"

    def _class_character(self) -> str:
        character = self._take()
        return self._character(self._take()) if character == "\\" else character


def _symbol(python: str, flags: Flags) -> Symbol:
    letters = "".join(sorted(flags.on & {"i", "s"}))
    return Symbol(f"(?{letters}:{python})" if letters else python)


def _repetitions(node: Node) -> int:
    """How often a pattern has to be written out for its counts; RE2 allows a thousand."""
    if isinstance(node, Repetition):
        return max(node.least, node.most or 0, 1) * _repetitions(node.part)
    if isinstance(node, Capture):
        return _repetitions(node.part)
    if isinstance(node, Sequence):
        return max(map(_repetitions, node.parts), default=1)
    return max(map(_repetitions, node.ways)) if isinstance(node, Choice) else 1


def _class_escape(character: str) -> str:
    plain = character.isalnum() or not character.isascii() or not character.isprintable()
    return character if plain else f"\\{character}"


def _complement(ranges: str) -> str:
    members = re.compile(f"[{ranges}]")
    return _ranges([code for code in range(128) if not members.match(chr(code))]) + "\x80-\U0010ffff"


@functools.lru_cache(maxsize=64)
def category_ranges(name: str, negated: bool = False) -> str:
    """The inside of a class for the characters of a general category (`L`, `Lu`), or for all others; "" for none."""
    if name == "Any":
        return "" if negated else "\\x00-\U0010ffff"
    import unicodedata  # noqa: PLC0415 - only patterns with \p need it

    found = [unicodedata.category(chr(code)).startswith(name) for code in range(sys.maxunicode + 1)]
    return _ranges([code for code, is_member in enumerate(found) if is_member != negated]) if any(found) else ""


def _ranges(codes: list[int]) -> str:
    """The inside of a class for sorted `codes`."""
    parts: list[str] = []
    start = 0
    for place in range(1, len(codes) + 1):
        if place == len(codes) or codes[place] != codes[place - 1] + 1:
            low, high = chr(codes[start]), chr(codes[place - 1])
            parts.append(_class_escape(low) if low == high else f"{_class_escape(low)}-{_class_escape(high)}")
            start = place
    return "".join(parts)
