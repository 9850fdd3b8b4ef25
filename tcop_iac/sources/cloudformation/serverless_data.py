"""Nodes of a template as plain data, as SAM's transform takes it, and back; data remembers the node that it came from.

Texts, lists and objects are of subclasses with a `node`, and copies keep it; other scalars are found again by their
place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

from yaml.error import Mark
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.value import Content, Unknown
from tcop_iac.sources.cloudformation.calls import LOOP, intrinsic
from tcop_iac.sources.cloudformation.members import Members
from tcop_iac.sources.cloudformation.syntax import TemplateFile, entries, member, scalar_text
from tcop_iac.sources.cloudformation.template import DEEPEST

MOST_VALUES = 100_000
"""Values that one template may have, its aliases followed: a megabyte of text, CloudFormation's limit, has fewer."""

_STRING = "tag:yaml.org,2002:str"
_WHOLE = re.compile(r"[-+]?(?:0|[1-9]\d*)")
_BROKEN = re.compile(r"[-+]?\d+\.\d+")


class UnfitError(Exception):
    """The template is nested too deeply, or has too many values, to be given to the transform."""


class Text(str):
    """A text of the template, or one that stands for a text at `node`."""

    node: ScalarNode | None = None

    def __deepcopy__(self, memo: dict[int, Any]) -> Text:
        return self


class Parameter(str):
    """What a parameter or pseudo parameter gives to the transform, which only `Ref` to it says afterwards."""

    name = ""

    def __deepcopy__(self, memo: dict[int, Any]) -> Parameter:
        return self


class Listed(list[Any]):
    """A list of the template."""

    node: Node | None = None

    def __deepcopy__(self, memo: dict[int, Any]) -> Listed:
        found = Listed(deepcopy(item, memo) for item in self)
        found.node = self.node
        return found


class Mapped(dict[str, Any]):
    """An object of the template, or a call of a function in its long form."""

    node: Node | None = None

    def __deepcopy__(self, memo: dict[int, Any]) -> Mapped:
        found = Mapped((key, deepcopy(value, memo)) for key, value in self.items())
        found.node = self.node
        return found


def text(value: str, node: ScalarNode) -> Text:
    """`value` as it stands at `node`."""
    found = Text(value)
    found.node = node
    return found


def parameter(value: str, name: str) -> Parameter:
    """`value` as the parameter `name` gives it."""
    found = Parameter(value)
    found.name = name
    return found


class Reader:
    """Makes data of the nodes of one file."""

    def __init__(self, file: TemplateFile) -> None:
        self._loops = Members(file, lambda *_: None, self._written)
        self._root = file.root
        self._held: list[Node] = []  # Members knows nodes by their identity
        self._values = 0

    def members(self, node: Node) -> Iterator[tuple[str, ScalarNode, Node]]:
        """The members of a mapping, loops (`Fn::ForEach`) written out; included files are left to the evaluation."""
        for name, key, value in entries(node):
            if name.startswith(LOOP):
                alone = MappingNode(node.tag, [(key, value)], key.start_mark, value.end_mark)
                self._held.append(alone)
                yield from self._loops.of(alone)
            else:
                yield name, key, value

    def _written(self, node: Node) -> Content:
        """The values of a loop: a list of texts as it is written, or that of a parameter's default, as SAM takes it."""
        name = node.value if node.tag == "!Ref" else scalar_text(member(node, "Ref"))
        if isinstance(node, SequenceNode) and all(intrinsic(one) is None for one in node.value):
            return [scalar_text(one) for one in node.value]
        declared = member(member(self._root, "Parameters") or self._root, str(name))
        default = scalar_text(member(declared, "Default")) if declared is not None else None
        return [one.strip() for one in default.split(",")] if default else Unknown("it is not written here")

    def data(self, node: Node, depth: int = 0) -> Any:
        """The data at `node`; short forms of functions as long ones. `UnfitError` for what has no end."""
        self._values += 1
        if depth > DEEPEST or self._values > MOST_VALUES:
            raise UnfitError
        if node.tag.startswith("!"):
            name, argument = intrinsic(node) or ("", node)
            found = Mapped({name: self._argument(name, argument, depth)})
            found.node = node
            return found
        if isinstance(node, ScalarNode):
            return leaf(node)
        if isinstance(node, SequenceNode):
            items = Listed(self.data(item, depth + 1) for item in node.value)
            items.node = node
            return items
        found = Mapped()
        found.node = node
        for name, key, value in self.members(node):
            found[text(name, key)] = self._argument(name, value, depth)
        return found

    def _argument(self, name: str, node: Node, depth: int) -> Any:
        if name == "Fn::GetAtt" and isinstance(node, ScalarNode):
            parts = Listed(node.value.split(".", 1))
            parts.node = node
            return parts
        return self.data(node, depth + 1)


def leaf(node: ScalarNode) -> Any:
    """The data of a scalar."""
    kind = node.tag.rpartition(":")[2]
    if kind == "bool":
        return node.value.lower() in ("true", "yes", "on", "y")
    if kind == "null":
        return None
    if kind == "int" and _WHOLE.fullmatch(node.value):
        return int(node.value)
    if kind == "float" and _BROKEN.fullmatch(node.value):
        return float(node.value)
    return text(node.value, node)


class Writer:
    """Makes nodes of data. What is as the template has it is the template's own node.

    `renamed` gives another name for names of resources, wherever they stand in a text.
    """

    def __init__(self, file: TemplateFile, renamed: Mapping[str, str]) -> None:
        self._file = file
        self._renamed = renamed
        words = sorted(renamed, key=len, reverse=True)
        self._names = re.compile("|".join(map(re.escape, words))) if words else None

    def node(self, value: Any, place: Node, originals: Sequence[Node] = ()) -> Node:
        """The node for `value`: at the place that it comes from, else among `originals`, else at `place`."""
        if isinstance(value, dict):
            return self._mapping(value, place, originals)
        if isinstance(value, list):
            return self._sequence(value, place, originals)
        if isinstance(value, Parameter):
            called = next((one for one in originals if intrinsic(one) is not None), None)
            return called if called is not None else self._reference(value.name, place)
        if isinstance(value, str):
            return self._text(value, place, originals)
        for one in originals:
            if isinstance(one, ScalarNode) and not one.tag.startswith("!") and _same(leaf(one), value):
                return one
        return self._scalar(*_written(value), place)

    def key(self, name: str, place: Node) -> ScalarNode:
        """The key `name`, at its own place in the template where it has one."""
        name = self._rename(name)
        if isinstance(name, Text) and name.node is not None:
            return name.node if name.node.value == name else self._scalar(_STRING, name, name.node)
        return self._scalar(_STRING, name, place)

    def made(self, pairs: list[tuple[ScalarNode, Node]], place: Node) -> MappingNode:
        """A mapping that stands nowhere, to be shown at `place`."""
        return MappingNode("tag:yaml.org,2002:map", pairs, *self._marks(place), flow_style=True)

    def _mapping(self, value: dict[str, Any], place: Node, originals: Sequence[Node]) -> Node:
        origin = value.node if isinstance(value, Mapped) else None
        if origin is not None:
            place, originals = origin, [origin]
        below = [_children(one) for one in originals]
        pairs, same = [], True
        for name, item in value.items():
            key = self.key(name, place)
            among = [children[name] for children in below if name in children]
            node = self.node(item, key if isinstance(name, Text) else place, among)
            pairs.append((key, node))
            same = same and bool(among) and node is among[0]
        if origin is not None and same and len(pairs) == len(below[0]):
            return origin
        return self.made(pairs, place)

    def _sequence(self, value: list[Any], place: Node, originals: Sequence[Node]) -> Node:
        origin = value.node if isinstance(value, Listed) else None
        if isinstance(origin, ScalarNode) and self._rename(".".join(map(str, value))) == origin.value:
            return origin  # the argument of Fn::GetAtt as one text
        if origin is not None:
            place, originals = origin, [origin]
        among = [one.value for one in originals if isinstance(one, SequenceNode)]
        items = [
            self.node(item, place, [one[index] for one in among if index < len(one)])
            for index, item in enumerate(value)
        ]
        if isinstance(origin, SequenceNode) and list(map(id, items)) == list(map(id, origin.value)):
            return origin
        return SequenceNode("tag:yaml.org,2002:seq", items, *self._marks(place), flow_style=True)

    def _text(self, value: str, place: Node, originals: Sequence[Node]) -> Node:
        renamed = self._rename(value)
        if isinstance(renamed, Text) and renamed.node is not None:
            if renamed.node.value == renamed and not renamed.node.tag.startswith("!"):
                return renamed.node
            return self._scalar(_STRING, renamed, renamed.node)
        if isinstance(value, Text) and value.node is not None:
            place = value.node
        below = [item for one in originals if isinstance(one, MappingNode) for item in _children(one).values()]
        for one in (*originals, *below):
            if isinstance(one, ScalarNode) and not one.tag.startswith("!") and one.value == renamed:
                return one
        return self._scalar(_STRING, renamed, place)

    def _rename(self, name: str) -> str:
        if self._names is None or self._names.search(name) is None:
            return name
        return self._names.sub(lambda found: self._renamed[found[0]], name)

    def _reference(self, name: str, place: Node) -> Node:
        return self.made([(self._scalar(_STRING, "Ref", place), self._scalar(_STRING, name, place))], place)

    def _scalar(self, tag: str, value: str, place: Node) -> ScalarNode:
        return ScalarNode(tag, str(value), *self._marks(place))

    def _marks(self, place: Node) -> tuple[Mark, Mark]:
        """The marks of `place`, without what follows it up to the next node."""
        if isinstance(place, ScalarNode) and place.style not in ("|", ">"):
            return place.start_mark, place.end_mark
        found = self._file.range(place)
        return place.start_mark, Mark("", 0, found.end_line - 1, found.end_column - 1, None, 0)


def _children(node: Node) -> dict[str, Node]:
    """The members of a mapping, or the argument of a function by its name."""
    if node.tag.startswith("!"):
        call = intrinsic(node)
        return {call[0]: call[1]} if call is not None else {}
    return {name: value for name, _, value in entries(node)}


def _same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def _written(value: Any) -> tuple[str, str]:
    """The tag and the text of a scalar other than a text."""
    if isinstance(value, bool):
        return "tag:yaml.org,2002:bool", "true" if value else "false"
    if value is None:
        return "tag:yaml.org,2002:null", "null"
    if isinstance(value, (int, float)):
        return f"tag:yaml.org,2002:{type(value).__name__}", str(value)
    return _STRING, str(value)
