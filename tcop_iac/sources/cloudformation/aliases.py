"""Bounds what aliases make of a document before anybody walks it: an alias bomb, or a value that holds itself."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

MOST_OF_ONE = 20_000
"""Values that one alias may stand for. A megabyte of text, CloudFormation's limit, has hardly more in all."""

MOST_OF_ALL = 100_000
"""Values that all aliases of a document may stand for together."""

CUT = "!tcop-iac::Cut"
"""The tag of what stands in the place of an alias that is not followed."""


def bounded(root: Node) -> list[Node]:
    """Cuts the aliases below `root` that hold themselves or stand for too much; gives the nodes that they stood in."""
    sizes: dict[int, int] = {}
    open_: set[int] = set()
    cut: dict[Node, None] = {}
    left = MOST_OF_ALL
    waiting: list[tuple[Node, bool]] = [(root, False)]
    while waiting:
        node, is_done = waiting.pop()
        if is_done:
            total = 1
            for place, child in _children(node):
                size = sizes.get(id(child), 1)
                is_alias = child.start_mark.index < node.start_mark.index or id(child) in open_
                if is_alias and (id(child) in open_ or size > min(left, MOST_OF_ONE)):
                    _replace(node, place, child)
                    cut[node] = None
                else:
                    total += size
                    left -= size if is_alias else 0
            sizes[id(node)] = total
            open_.discard(id(node))
        elif id(node) not in sizes and id(node) not in open_:
            open_.add(id(node))
            waiting.append((node, True))
            waiting.extend((child, False) for _, child in _children(node) if not isinstance(child, ScalarNode))
    return [*cut]


def _children(node: Node) -> Iterator[tuple[int, Node]]:
    if isinstance(node, SequenceNode):
        yield from enumerate(node.value)
    elif isinstance(node, MappingNode):
        yield from ((index, value) for index, (_, value) in enumerate(node.value))


def _replace(node: Node, index: int, child: Node) -> None:
    end = ScalarNode(CUT, "", child.start_mark, child.start_mark)
    node.value[index] = (node.value[index][0], end) if isinstance(node, MappingNode) else end
