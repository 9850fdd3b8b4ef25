"""What an expression says in so many words: its literals with their places, nothing evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from tcop_iac.model.data_node import DataNode
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, Unknown, joined
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.syntax import Attribute, Block, Expression, SourceFile

_COMPUTED = Unknown("it is computed")


class LiteralNode:
    """An expression as a node: literals, objects and lists of these, and unknowns for all that is computed."""

    existence: Unknown | None = None

    def __init__(self, expression: Expression, file: SourceFile) -> None:
        self._expression = _bare(expression)
        self._file = file

    @property
    def range(self) -> Range:
        """The expression."""
        return self._file.range(self._expression.span)

    @cached_property
    def content(self) -> Content:
        """The literal content, however deep; unknown where something is computed."""
        here = self._expression
        if isinstance(here, syntax.Literal):
            return here.value
        if isinstance(here, syntax.Template):
            return joined([part if isinstance(part, str) else _COMPUTED for part in here.parts])
        if isinstance(here, syntax.Object):
            return {name: member.content for name, member in self._members.items()}
        if isinstance(here, syntax.Tuple):
            return [item.content for item in self._items]
        return _COMPUTED

    @cached_property
    def _members(self) -> dict[str, LiteralNode]:
        here = self._expression
        pairs = _members(here) if isinstance(here, syntax.Object) else ()
        return {name: LiteralNode(value, self._file) for name, value in pairs}

    @cached_property
    def _items(self) -> list[LiteralNode]:
        here = self._expression
        return [LiteralNode(item, self._file) for item in here.items] if isinstance(here, syntax.Tuple) else [self]

    def get(self, name: str) -> Node | None:
        """The member of an object literal."""
        return self._members.get(name)

    def elements(self) -> Sequence[Node]:
        """The items of a list literal; anything else is a sequence of itself."""
        return self._items

    def trace(self) -> tuple[Hop, ...]:
        """It is written where it is."""
        return ()


def _members(expression: syntax.Object) -> Iterator[tuple[str, Expression]]:
    for key, value in expression.items:
        name = key.name if isinstance(key, syntax.Name) else getattr(key, "value", None)
        if isinstance(name, str):
            yield name, value


def _bare(expression: Expression) -> Expression:
    return _bare(expression.inner) if isinstance(expression, syntax.Parens) else expression


class LiteralBody:
    """A block as a node: its attributes as literals, its nested blocks likewise."""

    existence: Unknown | None = None

    def __init__(self, block: Block) -> None:
        self._block = block

    @property
    def range(self) -> Range:
        """The block's header."""
        return self._block.range

    @property
    def content(self) -> Content:
        """The literal content of all attributes and nested blocks."""
        return {name: node.content for name, node in self._nodes.items()}

    @cached_property
    def _nodes(self) -> dict[str, Node]:
        nodes: dict[str, Node] = {block.type: LiteralBody(block) for block in self._block.body.blocks}
        attributes = self._block.body.attributes.items()
        return {**nodes, **{name: LiteralNode(one.expression, one.file) for name, one in attributes}}

    def get(self, name: str) -> Node | None:
        """An attribute, or the last nested block of that type."""
        return self._nodes.get(name)

    def elements(self) -> Sequence[Node]:
        """Itself."""
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """It is written where it is."""
        return ()


class NamedNode:
    """A body whose one attribute is what an attribute says; `source` is its text, for a look before it is read."""

    existence: Unknown | None = None

    def __init__(self, name: str, attribute: Attribute) -> None:
        self._name = name
        self._attribute = attribute

    @cached_property
    def range(self) -> Range:
        """The attribute."""
        return self._attribute.file.range(self._attribute.span)

    @property
    def content(self) -> Content:
        """An object with the one member."""
        return {self._name: self._node.content}

    @cached_property
    def _node(self) -> LiteralNode:
        return LiteralNode(self._attribute.expression, self._attribute.file)

    def get(self, name: str) -> Node | None:
        """The node, by its name."""
        if name == "source":
            start, end = self._attribute.span
            text = self._attribute.file.content[start:end].decode("utf-8", "replace")
            return DataNode(text, self.range)
        return self._node if name == self._name else None

    def elements(self) -> Sequence[Node]:
        """Itself."""
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """It is written where it is."""
        return ()
