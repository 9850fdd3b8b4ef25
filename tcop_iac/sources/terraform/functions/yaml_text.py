"""YAML as the language writes and reads it, which is that of go-cty-yaml and not quite PyYAML's.

Imported only where a configuration calls `yamlencode` or `yamldecode`, since PyYAML is slow to load.
"""

from __future__ import annotations

import binascii
import io
import re
from base64 import b64decode
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import yaml
from yaml.emitter import Emitter, ScalarAnalysis

try:
    from yaml import CBaseLoader as BaseLoader
except ImportError:  # PyYAML without libyaml
    from yaml import BaseLoader  # type: ignore[assignment]

from tcop_iac.model.value import Content
from tcop_iac.sources.terraform.functions.json_text import DEEPEST
from tcop_iac.sources.terraform.types import STRING, convert, is_number, number_text, to_number

TAG = "tag:yaml.org,2002:"
TRUE = frozenset(("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"))
FALSE = frozenset(("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"))
TAGS = frozenset(("", "str", "bool", "int", "float", "null", "timestamp", "binary"))
NULL = frozenset(("", "~", "null", "Null", "NULL"))
INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
TIMESTAMP = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)"
    r"(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?(Z|[-+]\d\d:\d\d)| (\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?)?",
    re.ASCII,
)
LINE_BREAKS = "\r\n\x85\u2028\u2029"
MOST_NODES = 100_000
"""How many members a document may come to once its aliases are followed; a few lines can denote billions."""


class Loader(BaseLoader):
    """Leaves scalars without a tag of their own to us, with the tag "", for the language has its own rules."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        """The tag of a node that has none."""
        if kind is yaml.ScalarNode:
            return ""
        return f"{TAG}map" if kind is yaml.MappingNode else f"{TAG}seq"


# Reading


def yaml_content(text: str) -> Content:
    """The content of a YAML document; ValueError where it is none or has what the language lacks."""
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        raise ValueError(f"not a valid YAML document: {error}".replace("\n", " ")) from None
    if node is None:
        raise ValueError("missing start of document")
    return _Reader().content(node)


class _Reader:
    """Turns nodes into contents, and keeps count of them."""

    def __init__(self) -> None:
        self.nodes = 0
        self.open: set[int] = set()

    def content(self, node: yaml.Node) -> Content:
        """The content of `node`."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise ValueError(f"the document has more than {MOST_NODES} members")
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if len(self.open) == DEEPEST:
            raise ValueError(f"more than {DEEPEST} levels deep")
        if id(node) in self.open:
            raise ValueError("cannot refer to an anchor from inside its own definition")
        self.open.add(id(node))
        content = self._mapping(node) if isinstance(node, yaml.MappingNode) else self._sequence(node)
        self.open.remove(id(node))
        return content

    def _sequence(self, node: yaml.Node) -> Content:
        if node.tag != f"{TAG}seq":
            raise ValueError(f"can't interpret sequence as {node.tag}")
        return [self.content(each) for each in node.value]

    def _mapping(self, node: yaml.MappingNode) -> Content:
        if node.tag != f"{TAG}map":
            raise ValueError(f"can't interpret mapping as {node.tag}")
        members: dict[str, Content] = {}
        for key, value in node.value:
            if _is_merge(key):
                for merged in self._merged(value):
                    members.update(merged)
            else:
                members[_key(key)] = self.content(value)
        return dict(sorted(members.items()))

    def _merged(self, node: yaml.Node) -> Iterator[dict[str, Content]]:
        content = self.content(node)
        for each in content if isinstance(content, list) else [content]:
            if not isinstance(each, dict):
                raise ValueError("only a mapping can be merged into a mapping")
            yield each


def _is_merge(node: yaml.Node) -> bool:
    return (node.tag == "" and node.value == "<<") or node.tag == f"{TAG}merge"


def _key(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise ValueError("only strings are allowed as mapping keys")
    key = _scalar(node)
    if key is None:
        raise ValueError("mapping key cannot be null")
    if isinstance(key, bool):
        return "true" if key else "false"
    return number_text(key) if is_number(key) else key


def _scalar(node: yaml.ScalarNode) -> Content:
    text: str = node.value
    tag = node.tag.removeprefix(TAG)
    if tag not in TAGS:
        raise ValueError(f'unsupported tag "{node.tag}"')
    if tag in ("str", "binary") or not _may_be_other(text):
        return _tagged(text, tag)
    if node.style in ("'", '"') or (tag == "" and node.style):
        return text
    return _plain(text, tag)


def _may_be_other(text: str) -> bool:
    """True where the first character may begin something else than a string."""
    return text == "" or text[0] in "+-0123456789yYnNtTfFoO~."


def _plain(text: str, tag: str) -> Content:
    if text in TRUE or text in FALSE:
        return text in TRUE
    if text in NULL:
        return None
    if text.lower() in (".nan", ".inf", "+.inf", "-.inf"):
        raise ValueError(f"floating point {text} is not supported")
    if tag in ("", "timestamp") and (timestamp := _timestamp(text)):
        return timestamp
    return _number(text) if INTEGER.fullmatch(text) or FLOAT.fullmatch(text) else _tagged(text, tag)


def _tagged(text: str, tag: str) -> Content:
    if tag in ("int", "float"):
        return _number(text)
    if tag == "null":
        return None
    if tag in ("bool", "timestamp") or (tag == "binary" and not _is_base64(text)):
        raise ValueError(f'cannot parse "{text}" as !!{tag}')
    return text


def _is_base64(text: str) -> bool:
    try:
        b64decode(text, validate=True)
    except binascii.Error:
        return False
    return True


def _number(text: str) -> Content:
    digits = text.replace("_", "")
    try:
        return to_number(digits)
    except ValueError:
        if re.fullmatch(r"[-+]?0[oxbOXB]\w+", digits, re.ASCII):
            return int(digits, 0)
        raise ValueError(f'cannot parse "{text}" as a number') from None


def _timestamp(text: str) -> str | None:
    """The time that `text` denotes as RFC 3339 has it, or None."""
    found = TIMESTAMP.fullmatch(text)
    if not found:
        return None
    numbers = [int(each) for each in found.groups() if each and each.isdecimal()]
    try:
        moment = datetime(*numbers)  # type: ignore[arg-type]  # noqa: DTZ001 - the zone is put on below
    except ValueError:
        return None
    zone = found[7] or "Z"
    return moment.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0") + ("Z" if zone in ("+00:00", "-00:00") else zone)


# Writing


def yaml_text(content: Content) -> str:
    """The YAML document of a known content: strings in double quotes, or as a block where they have line breaks."""
    stream = io.StringIO()
    emitter = _Emitter(stream, allow_unicode=True)
    for event in (yaml.StreamStartEvent(), yaml.DocumentStartEvent(explicit=False), *_events(content)):
        emitter.emit(event)
    emitter.emit(yaml.DocumentEndEvent(explicit=False))
    emitter.emit(yaml.StreamEndEvent())
    return stream.getvalue()


def _events(content: Content) -> Iterator[yaml.Event]:
    if isinstance(content, dict):
        yield yaml.MappingStartEvent(None, None, True, flow_style=False)
        for key in sorted(content):
            yield from _events(key)
            yield from _events(content[key])
        yield yaml.MappingEndEvent()
    elif isinstance(content, (list, tuple)):
        yield yaml.SequenceStartEvent(None, None, True, flow_style=False)
        for member in content:
            yield from _events(member)
        yield yaml.SequenceEndEvent()
    elif isinstance(content, str):
        yield yaml.ScalarEvent(None, None, (True, True), content, style="|" if "\n" in content else '"')
    else:
        text = "null" if content is None else convert(content, STRING)
        yield yaml.ScalarEvent(None, None, (True, True), text)


class _Emitter(Emitter):
    """Writes as libyaml does, of which PyYAML's writer is not quite a copy."""

    def check_empty_document(self) -> bool:
        """An empty string needs no `---` before it."""
        return False

    def analyze_scalar(self, scalar: str) -> ScalarAnalysis:
        """Says which styles a string may have: no block with emoji in it, no simple key with any line break in it."""
        found = super().analyze_scalar(scalar)
        found.empty = False
        found.multiline = any(each in LINE_BREAKS for each in scalar)
        found.allow_block &= all(each in LINE_BREAKS or _is_plain(each) for each in scalar)
        return found

    def write_literal(self, text: str) -> None:
        """Writes a block; no `...` has to follow it."""
        super().write_literal(text)
        self.open_ended = False

    def write_double_quoted(self, text: str, split: bool = True) -> None:
        """Writes a string; a line that is too long goes on after its next space."""
        self.write_indicator('"', True)
        after_space = False
        for place, character in enumerate(text):
            is_space = character == " "
            inside = split and not after_space and 0 < place < len(text) - 1
            if is_space and inside and self.column > self.best_width:
                self.write_indent()
                self._put("\\" if text[place + 1] == " " else "")
            else:
                self._put(character if _is_printable(character) else self._escape(character))
            after_space = is_space
        self.write_indicator('"', False)

    def _put(self, text: str) -> None:
        self.column += len(text)
        self.stream.write(text)

    def _escape(self, character: str) -> str:
        code = ord(character)
        if character in self.ESCAPE_REPLACEMENTS:
            return f"\\{self.ESCAPE_REPLACEMENTS[character]}"
        return f"\\x{code:02X}" if code <= 0xFF else f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def _is_printable(character: str) -> bool:
    return character not in '"\\\x85\u2028\u2029' and _is_plain(character)


def _is_plain(character: str) -> bool:
    if character == "\ufeff":
        return False
    return " " <= character <= "~" or "\xa0" <= character <= "\ud7ff" or "\ue000" <= character <= "\ufffd"
