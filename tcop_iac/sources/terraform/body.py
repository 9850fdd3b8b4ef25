"""The inside of a resource as nodes: blocks, `dynamic` blocks expanded, attributes evaluated when asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from tcop_iac.model.data_node import DataNode
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown, derived, one_of, why
from tcop_iac.sources.terraform import syntax
from tcop_iac.sources.terraform.ignored import ignored_names
from tcop_iac.sources.terraform.scope import EvaluationError, Scope
from tcop_iac.sources.terraform.syntax import Block, Expression, SourceFile
from tcop_iac.sources.terraform.trace import Step, located, trace
from tcop_iac.sources.terraform.traversal import extended, members


class Settler(Protocol):
    """Evaluates where errors end: a wrong expression becomes an unknown, and a diagnostic is kept."""

    def settle(self, expression: Expression, file: SourceFile, scope: Scope) -> Content:
        """The content of `expression`, without namespaces."""


META_ARGUMENTS = frozenset(
    ("count", "for_each", "provider", "depends_on", "lifecycle", "providers", "source", "version")
)
"""Arguments that Terraform itself reads; the provider never sees them."""


class BlockNode:
    """A block: the resource's own body or one nested in it."""

    def __init__(self, block: Block, scope: Scope, settler: Settler, existence: Unknown | None = None) -> None:
        self.block = block
        self.scope = scope
        self.existence = existence
        self._settler = settler
        self._members: dict[str, Node | None] = {}

    @property
    def range(self) -> Range:
        """The block's header: type and labels."""
        return self.block.range

    @property
    def content(self) -> Content:
        """All attributes and nested blocks (lists of dicts) that are written."""
        names = dict.fromkeys([*self.block.body.attributes, *map(_block_name, self.block.body.blocks)])
        nodes = {name: self.get(name) for name in names if name not in META_ARGUMENTS}
        return {name: node.content for name, node in nodes.items() if node is not None}

    def get(self, name: str) -> Node | None:
        """The attribute `name`, or the nested blocks of that type; None where neither is written."""
        if name not in self._members:
            self._members[name] = self._member(name)
        return self._members[name]

    def _member(self, name: str) -> Node | None:
        attribute = self.block.body.attributes.get(name)
        if attribute is not None:
            if name == "ignore_changes" and self.block.type == "lifecycle":
                names = ignored_names(attribute.expression)
                if names is not None:
                    return DataNode(names, attribute.file.range(attribute.expression.span))
            node = AttributeNode(attribute.expression, attribute.file, self.scope, self._settler)
            return None if node.content is None else node
        blocks = list(self._blocks(name))
        return BlocksNode(blocks) if blocks else None

    def _blocks(self, name: str) -> Iterator[BlockNode]:
        for block in self.block.body.blocks:
            if block.type == name:
                yield BlockNode(block, self.scope, self._settler)
            elif block.type == "dynamic" and block.labels == (name,):
                yield from self._expanded(block)

    def _expanded(self, dynamic: Block) -> Iterator[BlockNode]:
        """The blocks that a `dynamic` block makes; over an unknown, one that may not be there."""
        content = next((block for block in dynamic.body.blocks if block.type == "content"), None)
        for_each = dynamic.body.attributes.get("for_each")
        if content is None or for_each is None:
            return
        iterator = dynamic.body.attributes.get("iterator")
        name = (
            iterator.expression.name if iterator and isinstance(iterator.expression, syntax.Name) else dynamic.labels[0]
        )
        step = Step(for_each.expression, for_each.file, self.scope)
        collection = self._settler.settle(for_each.expression, for_each.file, self.scope)
        while isinstance(collection, Sensitive):
            collection = collection.content
        for key, member, existence in _elements(collection, for_each.expression.span):
            bindings = {name: {"key": key, "value": member}, f"{name}@": step.at(key)}
            yield BlockNode(content, self.scope.bind(**bindings), self._settler, existence)

    def elements(self) -> Sequence[Node]:
        """Itself."""
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """A block is written where it is."""
        return ()


def _block_name(block: Block) -> str:
    return block.labels[0] if block.type == "dynamic" and block.labels else block.type


def _elements(collection: Content, span: syntax.Span) -> Iterator[tuple[Content, Content, Unknown | None]]:
    """Key, value and existence of what a `for_each` of a `dynamic` block goes over."""
    if isinstance(collection, Unknown):
        yield collection, collection, collection
    elif isinstance(collection, OneOf):
        for arm in collection.values:
            for key, member, existence in _elements(arm, span):
                yield key, member, why(existence, collection.test)
    else:
        try:
            yield from ((key, member, None) for key, member in members(collection, span))
        except EvaluationError as error:
            wrong = Unknown(error.message)
            yield wrong, wrong, wrong


class BlocksNode:
    """All nested blocks of one type, in order."""

    def __init__(self, blocks: Sequence[BlockNode]) -> None:
        self.blocks = blocks
        self.existence = None if any(block.existence is None for block in blocks) else blocks[0].existence

    @property
    def range(self) -> Range:
        """The first block's header."""
        return self.blocks[0].range

    @property
    def content(self) -> Content:
        """A list of the blocks' contents; unknown where a block may not be there."""
        uncertain = next((block.existence for block in self.blocks if block.existence is not None), None)
        contents = [block.content for block in self.blocks]
        return contents if uncertain is None else derived([uncertain, *contents])

    def get(self, name: str) -> Node | None:
        """The member of the first block."""
        return self.blocks[0].get(name)

    def elements(self) -> Sequence[Node]:
        """The blocks."""
        return self.blocks

    def trace(self) -> tuple[Hop, ...]:
        """Blocks are written where they are."""
        return ()


class AttributeNode:
    """An attribute's expression, or with a `path` a member of its content."""

    existence: Unknown | None = None

    def __init__(
        self,
        expression: Expression,
        file: SourceFile,
        scope: Scope,
        settler: Settler,
        path: tuple[str | int, ...] = (),
        content: Content = ...,
    ) -> None:
        self._expression = expression
        self._file = file
        self._scope = scope
        self._settler = settler
        self._path = path
        self._content = content

    @property
    def range(self) -> Range:
        """The expression that is written here for the member; the whole one where the member comes from elsewhere."""
        return self._file.range(located(self._expression, self._path).span)

    @property
    def content(self) -> Content:
        """The evaluated content; evaluated once."""
        if self._content is ...:
            self._content = self._settler.settle(self._expression, self._file, self._scope)
        return self._content

    def get(self, name: str) -> Node | None:
        """The member `name` of an object; None where it has none or is null."""
        content = _content_member(self.content, name)
        return None if content is None else self._below(name, content)

    def elements(self) -> Sequence[Node]:
        """The members of a list; a single content is a sequence of itself."""
        content = self.content
        if isinstance(content, list):
            return [self._below(number, member) for number, member in enumerate(content)]
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """The hops that brought the content here."""
        return trace(Step(self._expression, self._file, self._scope, self._path))

    def _below(self, name: str | int, content: Content) -> Node:
        return AttributeNode(self._expression, self._file, self._scope, self._settler, (*self._path, name), content)


def _content_member(content: Content, name: str) -> Content:
    if isinstance(content, dict):
        return content.get(name)
    if isinstance(content, Unknown):
        return extended(content, name)
    if isinstance(content, OneOf):
        return one_of([_content_member(arm, name) for arm in content.values], content.test)
    if isinstance(content, Sensitive):
        inner = _content_member(content.content, name)
        return None if inner is None else Sensitive(inner)
    return None
