"""JSON with the place of every value, which the standard library does not give."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from tcop_iac.model.record import record

DEEPEST = 200
"""Values nested deeper than this are no configuration."""

Span = tuple[int, int]


@record(frozen=True, slots=True)
class JsonValue:
    """A value and its half-open span of bytes. `content` is a scalar, the list of items, or the list of members."""

    content: str | int | Decimal | bool | Sequence[JsonValue | JsonMember] | None
    span: Span
    kind: str
    """`object`, `array`, `string`, `number` or `literal`."""

    @property
    def members(self) -> Sequence[JsonMember]:
        """The members of an object; none of anything else."""
        return [one for one in self.content if isinstance(one, JsonMember)] if isinstance(self.content, list) else ()

    @property
    def items(self) -> Sequence[JsonValue]:
        """The items of an array; a single value is an array of itself, as HCL reads it."""
        if self.kind != "array" or not isinstance(self.content, list):
            return (self,)
        return [one for one in self.content if isinstance(one, JsonValue)]


@record(frozen=True, slots=True)
class JsonMember:
    """One member of an object; a key may be there twice."""

    key: str
    span: Span
    value: JsonValue


class JsonSyntaxError(ValueError):
    """A place that is not JSON: what is wrong, and the byte offset."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


_BLANK = re.compile(r"[ \t\r\n]*+")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\.)*+"')
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][+-]?\d++)?")
_LITERALS = {"true": True, "false": False, "null": None}


def parse_json(content: bytes) -> JsonValue:
    """The one value that `content` (UTF-8, a byte order mark allowed) holds. Raises JsonSyntaxError."""
    return _Parser(content).whole()


class _Parser:
    def __init__(self, content: bytes) -> None:
        self.text = content.decode("latin-1")  # one character a byte, so that every position is a byte offset
        self.position = 3 if content.startswith(b"\xef\xbb\xbf") else 0
        self.depth = 0

    def whole(self) -> JsonValue:
        value = self.value()
        if self.skip():
            raise self.wrong("Expected the end of the file")
        return value

    def skip(self) -> str:
        match = _BLANK.match(self.text, self.position)
        assert match is not None
        self.position = match.end()
        return self.text[self.position : self.position + 1]

    def wrong(self, message: str) -> JsonSyntaxError:
        found = self.text[self.position : self.position + 1]
        return JsonSyntaxError(
            f"{message}, but found {found!r}" if found else f"{message}, but the file ends", self.position
        )

    def value(self) -> JsonValue:
        character = self.skip()
        start = self.position
        if character == "{":
            return self.nested("object", "}", self.member)
        if character == "[":
            return self.nested("array", "]", self.value)
        if character == '"':
            return JsonValue(self.string(), (start, self.position), "string")
        for word, literal in _LITERALS.items():
            if self.text.startswith(word, start):
                self.position += len(word)
                return JsonValue(literal, (start, self.position), "literal")
        match = _NUMBER.match(self.text, start)
        if match is None:
            raise self.wrong("Expected a value")
        self.position = match.end()
        number = Decimal(match.group())
        whole = number == number.to_integral_value() and abs(number.adjusted()) < 400
        return JsonValue(int(number) if whole else number, match.span(), "number")

    def nested(self, kind: str, end: str, item: Callable[[], JsonValue | JsonMember]) -> JsonValue:
        start = self.position
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.wrong(f"Values are nested more than {DEEPEST} deep")
        self.position += 1
        items: list[JsonValue | JsonMember] = []
        if self.skip() != end:
            items.append(item())
            while self.skip() == ",":
                self.position += 1
                items.append(item())
            if self.skip() != end:
                raise self.wrong(f"Expected a comma or {end}")
        self.position += 1
        self.depth -= 1
        return JsonValue(items, (start, self.position), kind)

    def member(self) -> JsonMember:
        if self.skip() != '"':
            raise self.wrong("Expected a property name in double quotes")
        start = self.position
        key = self.string()
        span = (start, self.position)
        if self.skip() != ":":
            raise self.wrong("Expected a colon")
        self.position += 1
        return JsonMember(key, span, self.value())

    def string(self) -> str:
        match = _STRING.match(self.text, self.position)
        if match is None:
            raise JsonSyntaxError("This string is not closed on its line", self.position)
        raw = match.group()
        try:
            text: str = json.loads(raw if raw.isascii() else raw.encode("latin-1").decode("utf-8", "replace"))
        except ValueError:
            raise JsonSyntaxError("This string has an escape that JSON does not know", self.position) from None
        self.position = match.end()
        return text
