"""A node that may not be there, because what stands around it may not be."""

from __future__ import annotations

from collections.abc import Sequence

from tcop_iac.model.range import Hop, Range
from tcop_iac.model.record import record
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, Unknown, why


def maybe(node: Node, reason: Unknown | None) -> Node:
    """`node`, which may not be there for `reason`; itself where there is none."""
    return node if reason is None else _Doubtful(node, reason)


@record(frozen=True, slots=True, eq=False)
class _Doubtful:
    """A node that may not be there, and so may none of its elements."""

    node: Node
    existence: Unknown | None

    @property
    def range(self) -> Range:
        """As the node's."""
        return self.node.range

    @property
    def content(self) -> Content:
        """As the node's."""
        return self.node.content

    def get(self, name: str) -> Node | None:
        """As the node's."""
        return self.node.get(name)

    def elements(self) -> Sequence[Node]:
        """As the node's, each in doubt; itself where the node is its own and only element."""
        elements = self.node.elements()
        if len(elements) == 1 and elements[0] is self.node:
            return (self,)
        return [maybe(element, why(element.existence, self.existence)) for element in elements]

    def trace(self) -> tuple[Hop, ...]:
        """As the node's."""
        return self.node.trace()
