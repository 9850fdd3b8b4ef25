"""The functions that conditions are made of, and `Fn::If`, which chooses by one; much of it is unknown."""

from __future__ import annotations

from collections.abc import Callable

from yaml.nodes import Node, ScalarNode

from tcop_iac.model.value import Content, Unknown, one_of
from tcop_iac.sources.cloudformation.arguments import items, wrong
from tcop_iac.sources.cloudformation.template import NO_VALUE, Template
from tcop_iac.sources.cloudformation.values import as_text, over, truth

Function = Callable[[Template, Node], Content]
"""What a function comes to, by its template and the node of its argument."""


def if_(template: Template, node: Node) -> Content:
    """`Fn::If`: the one value where the condition holds, else the other; both where that is not known."""
    parts = items(node, 3, 3)
    if parts is None or not isinstance(parts[0], ScalarNode):
        return wrong(template, node, "Fn::If", "a condition's name and two values")
    holds = template.condition(parts[0].value, parts[0])
    if isinstance(holds, Unknown):
        arms = [template.evaluated(item) for item in parts[1:]]
        return one_of([None if arm is NO_VALUE else arm for arm in arms], holds)
    return template.evaluated(parts[1 if holds else 2])


def condition(template: Template, node: Node) -> Content:
    """`Condition`: whether a condition holds, inside of another."""
    if not isinstance(node, ScalarNode):
        return wrong(template, node, "Condition", "the name of a condition")
    return template.condition(node.value, node)


def equals(template: Template, node: Node) -> Content:
    """`Fn::Equals`: whether two values are the same text; two that are the same unknown are."""
    parts = items(node, 2, 2)
    if parts is None:
        return wrong(template, node, "Fn::Equals", "two values")
    left, right = (template.content(item) for item in parts)
    if isinstance(left, Unknown) and isinstance(right, Unknown) and left.identity and left.identity == right.identity:
        return True
    return over(lambda one, other: _comparable(one) == _comparable(other), left, right)


def _comparable(content: Content) -> Content:
    return content if isinstance(content, (list, dict)) else as_text(content)


def not_(template: Template, node: Node) -> Content:
    """`Fn::Not`: the contrary of one condition."""
    parts = items(node, 1, 1)
    if parts is None:
        return wrong(template, node, "Fn::Not", "one condition in a list")
    holds = truth(template.content(parts[0]))
    return holds if isinstance(holds, Unknown) else not holds


def quantified(name: str, decisive: bool) -> Function:
    """`Fn::And` and `Fn::Or`: one decisive answer is enough; else an unknown one leaves it open."""

    def answer(template: Template, node: Node) -> Content:
        parts = items(node, 1, 10)
        if parts is None:
            return wrong(template, node, name, "up to ten conditions in a list")
        answers = [truth(template.content(item)) for item in parts]
        if any(one is decisive for one in answers):
            return decisive
        unknown = [one for one in answers if isinstance(one, Unknown)]
        return unknown[0] if unknown else not decisive

    return answer
