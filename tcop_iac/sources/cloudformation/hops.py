"""The way of a value in a template: from a parameter's default, a mapping or an included value to where it is used."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import Node, ScalarNode, SequenceNode

from tcop_iac.model.range import Hop
from tcop_iac.model.value import Unknown
from tcop_iac.sources.cloudformation.calls import intrinsic
from tcop_iac.sources.cloudformation.mappings import key_of
from tcop_iac.sources.cloudformation.syntax import member
from tcop_iac.sources.cloudformation.template import Template
from tcop_iac.sources.cloudformation.values import as_text

MOST_HOPS = 12
"""A longer way tells nobody more."""


def hops_of(template: Template, node: Node) -> tuple[Hop, ...]:
    """The hops that brought what `node` comes to, first written first; none where it is written right there."""
    found: dict[tuple[object, str], Hop] = {}
    for hop in (*_inclusion(template, node), *_hops(template, node)):
        found.setdefault((hop.range, hop.message), hop)
    return tuple(found.values())[:MOST_HOPS]


def _inclusion(template: Template, node: Node) -> Iterator[Hop]:
    inclusion = template.file.inclusion(node)
    if inclusion is not None:
        yield Hop(template.file.range(inclusion[1]), f"{inclusion[0].where} is included here")


def _hops(template: Template, node: Node) -> Iterator[Hop]:
    call = intrinsic(node)
    if call is None:
        return
    name, argument = call
    if name == "Ref" and isinstance(argument, ScalarNode):
        yield from _parameter(template, argument.value)
    elif name == "Fn::Sub":
        text = argument.value[0] if isinstance(argument, SequenceNode) and argument.value else argument
        for parameter in template.parameters:
            if isinstance(text, ScalarNode) and f"${{{parameter}}}" in text.value:
                yield from _parameter(template, parameter)
    elif name == "Fn::If" and isinstance(argument, SequenceNode) and len(argument.value) == 3:
        test, *arms = argument.value
        if isinstance(test, ScalarNode) and test.value in template.conditions:
            place = template.file.range(template.conditions[test.value])
            holds = template.condition(test.value, test)
            yield Hop(place, f"condition {test.value} {_held(holds)}")
            for arm in arms if isinstance(holds, Unknown) else arms[:1] if holds else arms[1:]:
                yield from _hops(template, arm)
    elif name == "Fn::FindInMap" and isinstance(argument, SequenceNode):
        yield from _mapped(template, argument)
    elif isinstance(argument, SequenceNode):
        for item in argument.value:
            yield from _hops(template, item)


def _held(holds: object) -> str:
    return "is not known" if isinstance(holds, Unknown) else "holds" if holds else "does not hold"


def _parameter(template: Template, name: str) -> Iterator[Hop]:
    given = template.given.get(name)
    if given is not None:
        yield from given.trace()
        if given.range is not None:
            yield Hop(given.range, f"parameter {template.path}{name} {given.how}")
        return
    node = template.parameters.get(name)
    default = member(node, "Default") if node is not None else None
    if default is not None:
        yield Hop(template.file.range(default), f"this is the default of parameter {template.path}{name}")


def _mapped(template: Template, argument: SequenceNode) -> Iterator[Hop]:
    """The mapping's value, or as much of the mapping as the known keys lead to."""
    table = template.sections.get("Mappings")
    found: Node | None = None
    for item in argument.value[:3]:
        yield from _hops(template, item)
        key = key_of(template, item)
        table = template.members.get(table, as_text(key)) if table is not None and isinstance(key, (str, int)) else None
        found = table or found
    if found is not None:
        yield Hop(template.file.range(found), "the mapping gives this")
