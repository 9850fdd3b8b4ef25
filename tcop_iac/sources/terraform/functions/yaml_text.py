"""YAML as the language writes and reads it, which is that of go-cty-yaml and not quite PyYAML's.

Imported only where a configuration calls `yamlencode` or `yamldecode`, since PyYAML is slow to load.
"""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from collections.abc import Iterator
from datetime import datetime

import yaml

from tcop_iac.model.value import Content
from tcop_iac.sources.terraform.types import is_number, number_text, to_number

TAG = "tag:yaml.org,2002:"
TRUE = frozenset(("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"))
FALSE = frozenset(("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"))
NULL = frozenset(("", "~", "null", "Null", "NULL"))
INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
TIMESTAMP = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)"
    r"(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?(Z|[-+]\d\d:\d\d)| (\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?)?",
    re.ASCII,
)
MOST_NODES = 100_000
"""How many members a document may come to once its aliases are followed; a few lines can denote billions."""

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


# Reading


def yaml_content(text: str) -> Content:
    """The content of a YAML document; ValueError where it is none or has what the language lacks."""
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        raise ValueError(f"not a valid YAML document: {error}".replace("\n", " ")) from None
    if node is None:
        return None
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
        if id(node) in self.open:
            raise ValueError("cannot refer to an anchor from inside its own definition")
        self.open.add(id(node))
        content = self._mapping(node) if isinstance(node, yaml.MappingNode) else self._sequence(node)
        self.open.remove(id(node))
        return content

    def _sequence(self, node: yaml.Node) -> Content:
        if node.tag not in (f"{TAG}seq", "!"):
            raise ValueError(f"can't interpret sequence as {node.tag}")
        return [self.content(each) for each in node.value]

    def _mapping(self, node: yaml.MappingNode) -> Content:
        if node.tag not in (f"{TAG}map", "!"):
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
    plain = isinstance(node, yaml.ScalarNode) and node.style is None
    return (plain and node.value == "<<") or node.tag == f"{TAG}merge"


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
    tag = node.tag.removeprefix(TAG) if node.tag != "!" else ""
    if tag == "str" and node.style is None:
        tag = ""  # the loader resolves nothing: a plain scalar without a tag comes as a string
    if tag == "":
        return _plain(text) if node.style not in ("'", '"') and _may_be_other(text) else text
    if tag == "str":
        return text
    return _tagged(text, tag)


def _may_be_other(text: str) -> bool:
    """True where the first character may begin something else than a string."""
    return text == "" or text[0] in "+-0123456789yYnNtTfFoO~."


def _plain(text: str) -> Content:
    if text in TRUE or text in FALSE:
        return text in TRUE
    if text in NULL:
        return None
    if text.lower() in (".nan", ".inf", "+.inf", "-.inf"):
        raise ValueError(f"floating point {text} is not supported")
    if text[0].isdigit() and (timestamp := _timestamp(text)):
        return timestamp
    if INTEGER.fullmatch(text) or FLOAT.fullmatch(text):
        return _number(text)
    return text


def _tagged(text: str, tag: str) -> Content:
    if tag == "bool" and (text in TRUE or text in FALSE):
        return text in TRUE
    if tag in ("int", "float"):
        return _number(text)
    if tag == "null":
        return None
    if tag == "timestamp" and (timestamp := _timestamp(text)):
        return timestamp
    if tag == "binary":
        try:
            b64decode(text, validate=True)
        except binascii.Error:
            raise ValueError(f'cannot parse "{text}" as !!binary: not valid base64') from None
        return text
    if tag in ("bool", "timestamp"):
        raise ValueError(f'cannot parse "{text}" as !!{tag}')
    raise ValueError(f'unsupported tag "{tag}"')


def _number(text: str) -> Content:
    digits = text.replace("_", "")
    try:
        return to_number(digits)
    except ValueError:
        return int(digits, 0)


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
    return yaml.serialize(_node(content), Dumper=_Dumper, width=1 << 30, allow_unicode=True)


class _Dumper(yaml.Dumper):
    """Indents as libyaml does: sequences in mappings stand as deep as their key; nothing is an alias."""

    def anchor_node(self, node: yaml.Node) -> None:
        """Makes no anchors."""
        self.anchors[node] = None


def _node(content: Content) -> yaml.Node:
    if content is None:
        return yaml.ScalarNode(f"{TAG}null", "null")
    if isinstance(content, bool):
        return yaml.ScalarNode(f"{TAG}bool", "true" if content else "false")
    if isinstance(content, str):
        style = "|" if "\n" in content else '"'
        return yaml.ScalarNode(f"{TAG}str", content, style=style)
    if isinstance(content, dict):
        pairs = [(_node(key), _node(content[key])) for key in sorted(content)]
        return yaml.MappingNode(f"{TAG}map", pairs, flow_style=False)
    if isinstance(content, (list, tuple)):
        return yaml.SequenceNode(f"{TAG}seq", [_node(member) for member in content], flow_style=False)
    return yaml.ScalarNode(f"{TAG}int", number_text(content))
