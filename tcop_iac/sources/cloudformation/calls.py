"""Which function a node calls: in the short form (`!Ref a`) or the long one (`Ref: a`)."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.sources.cloudformation.aliases import CUT

LOOP = "Fn::ForEach::"
TRANSFORM = "Fn::Transform"
RAIN = "Rain::"
"""How the directives of Rain begin, a program that makes templates from files like these."""


_NO_CALLS = ("!Transform", CUT)


def intrinsic(node: Node) -> tuple[str, Node] | None:
    """The function that `node` calls and its argument, or None where it is plain.

    Loops and `Fn::Transform` are no calls: they make members of the mapping that they stand in.
    """
    tag = node.tag
    if tag.startswith("!") and tag not in _NO_CALLS:
        name = tag[1:]
        return (name if name in ("Ref", "Condition") or "::" in name else f"Fn::{name}"), _argument(node)
    if isinstance(node, MappingNode) and len(node.value) == 1:
        key, argument = node.value[0]
        if isinstance(key, ScalarNode):
            name = key.value
            is_condition = name == "Condition" and isinstance(argument, ScalarNode)
            if name == "Ref" or is_condition or name.startswith(RAIN):
                return name, argument
            if name.startswith("Fn::") and not name.startswith((LOOP, TRANSFORM)):
                return name, argument
    return None


def _argument(node: Node) -> Node:
    """`node` without its tag, which names a function in the short form; made once, so that it is evaluated once."""
    known: Node | None = node.__dict__.get("argument")
    if known is None:
        start, end = node.start_mark, node.end_mark
        if isinstance(node, ScalarNode):
            known = ScalarNode("tag:yaml.org,2002:str", node.value, start, end, node.style)
        elif isinstance(node, SequenceNode):
            known = SequenceNode("tag:yaml.org,2002:seq", node.value, start, end, node.flow_style)
        elif isinstance(node, MappingNode):
            known = MappingNode("tag:yaml.org,2002:map", node.value, start, end, node.flow_style)
        node.__dict__["argument"] = known
    return known or node
