"""The `Rules` of a template: they refuse parameters in a deployment, and change nothing of what is made."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Level
from tcop_iac.sources.cloudformation.calls import intrinsic
from tcop_iac.sources.cloudformation.syntax import entries
from tcop_iac.sources.cloudformation.template import PSEUDO_PARAMETERS, Template

_FUNCTIONS = frozenset(
    {
        "Fn::And",
        "Fn::Contains",
        "Fn::EachMemberEquals",
        "Fn::EachMemberIn",
        "Fn::Equals",
        "Fn::Not",
        "Fn::Or",
        "Fn::RefAll",
        "Fn::ValueOf",
        "Fn::ValueOfAll",
    }
)
"""https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html"""

_OF_A_PARAMETER = ("Ref", "Fn::ValueOf")


def check_rules(template: Template) -> None:
    """Tells of rules of a wrong shape, of names that nothing has in them, and of functions that there are not."""
    for name, key, rule in template.entries("Rules"):
        parts = {part: value for part, _, value in entries(rule)}
        if not isinstance(rule, MappingNode) or not isinstance(parts.get("Assertions"), SequenceNode):
            summary, detail = f"Rule {name} has no list of Assertions", "It is left out of account."
            template.file.complain("wrong-shape", summary, detail, key, Level.WARNING)
            continue
        waiting: list[Node] = [value for part, value in parts.items() if part in ("Assertions", "RuleCondition")]
        while waiting:
            waiting.extend(_looked_at(template, waiting.pop()))


def _looked_at(template: Template, node: Node) -> list[Node]:
    """What is left to look at inside of `node`."""
    call = intrinsic(node)
    if call is None:
        children = node.value if isinstance(node, (SequenceNode, MappingNode)) else []
        return [child[1] if isinstance(child, tuple) else child for child in children]
    name, argument = call
    if name in _OF_A_PARAMETER:
        first = argument.value[0] if isinstance(argument, SequenceNode) and argument.value else argument
        known = (*template.parameters, *PSEUDO_PARAMETERS)
        if isinstance(first, ScalarNode) and first.value not in known:
            template.undefined("parameter", first.value, first)
        return []
    if name not in _FUNCTIONS:
        summary, detail = f"There is no function {name} in a rule", "It is left out of account."
        template.file.complain("unknown-function", summary, detail, node, Level.WARNING)
    return [argument]
