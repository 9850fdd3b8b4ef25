"""What functions are given: the items of a list of some length, and what is told of a wrong one."""

from __future__ import annotations

from yaml.nodes import Node, SequenceNode

from tcop_iac.model.finding import Level
from tcop_iac.model.value import Unknown
from tcop_iac.sources.cloudformation.template import Template


def wrong(template: Template, node: Node, name: str, form: str) -> Unknown:
    """The unknown for a function with a wrong argument; it is told."""
    summary, detail = f"{name} takes {form}", "The value is taken for unknown."
    template.file.complain("wrong-argument", summary, detail, node, Level.WARNING)
    return Unknown(f"{name} has a wrong argument")


def items(node: Node, least: int, most: int) -> list[Node] | None:
    """The argument's items where it is a list of so many, else None."""
    found = node.value if isinstance(node, SequenceNode) else []
    return found if least <= len(found) <= most else None
