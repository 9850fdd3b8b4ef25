"""What an expression says in so many words: its literals with their places, nothing evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, Unknown, joined
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.syntax import Expression, SourceFile

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

    @property
    def content(self) -> Content:
        """The literal content, however deep; unknown where something is computed."""
        here = self._expression
        if isinstance(here, syntax.Literal):
            return here.value
        if isinstance(here, syntax.Template):
            return joined([part if isinstance(part, str) else _COMPUTED for part in here.parts])
        if isinstance(here, syntax.Object):
            return {name: LiteralNode(value, self._file).content for name, value in _members(here)}
        if isinstance(here, syntax.Tuple):
            return [LiteralNode(item, self._file).content for item in here.items]
        return _COMPUTED

    def get(self, name: str) -> Node | None:
        """The member of an object literal."""
        if not isinstance(self._expression, syntax.Object):
            return None
        found = next((value for key, value in _members(self._expression) if key == name), None)
        return None if found is None else LiteralNode(found, self._file)

    def elements(self) -> Sequence[Node]:
        """The items of a list literal; anything else is a sequence of itself."""
        if isinstance(self._expression, syntax.Tuple):
            return [LiteralNode(item, self._file) for item in self._expression.items]
        return (self,)

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


class NamedNode:
    """A body whose one attribute is a node."""

    existence: Unknown | None = None

    def __init__(self, name: str, node: Node) -> None:
        self._name = name
        self._node = node

    @property
    def range(self) -> Range:
        """As the node's."""
        return self._node.range

    @property
    def content(self) -> Content:
        """An object with the one member."""
        return {self._name: self._node.content}

    def get(self, name: str) -> Node | None:
        """The node, by its name."""
        return self._node if name == self._name else None

    def elements(self) -> Sequence[Node]:
        """Itself."""
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """It is written where it is."""
        return ()
