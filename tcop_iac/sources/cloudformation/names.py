"""What names in a template stand for, told once for all of it: names that nothing has, and resources in a ring.

CloudFormation looks at every name before it makes anything, so this does not wait until a policy asks for a value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Level
from tcop_iac.model.record import record
from tcop_iac.sources.cloudformation.calls import LOOP, TRANSFORM, intrinsic
from tcop_iac.sources.cloudformation.intrinsics import INTRINSICS
from tcop_iac.sources.cloudformation.rules import check_rules
from tcop_iac.sources.cloudformation.syntax import entries, member
from tcop_iac.sources.cloudformation.template import PSEUDO_PARAMETERS, Template
from tcop_iac.sources.cloudformation.values import PLACEHOLDER

_OPAQUE = ("Metadata", "TemplateBody")
"""Members of a resource or its properties whose names are not the template's."""


@record(frozen=True, slots=True)
class _Use:
    """A name where it is used. `surely` is False in an arm of a condition that may not hold."""

    name: str
    place: Node
    surely: bool
    what: str = "parameter or resource"


def check(template: Template) -> None:
    """Tells of names that nothing in the template has, of conditions and resources that need themselves."""
    check_rules(template)
    for name, node in template.conditions.items():
        template.condition(name, node)
    needs: dict[str, list[str]] = {}
    for name, (_, resource) in template.resources.items():
        uses = list(_resource_uses(template, resource))
        _tell_undefined(template, uses)
        if template.existence_of(resource) is True:
            needs[name] = [use.name for use in uses if use.surely]
    for _, _, output in template.entries("Outputs"):
        _tell_undefined(template, _uses(template, output))
    for ring in _rings(needs) if template.unseen is None else ():
        summary = f"{' and '.join(ring)} need each other" if len(ring) > 1 else f"{ring[0]} needs itself"
        detail = "CloudFormation can make none of them first. They are judged all the same."
        template.file.complain("cycle", summary, detail, template.resources[ring[0]][0], Level.WARNING)


def _tell_undefined(template: Template, uses: Iterator[_Use] | list[_Use]) -> None:
    for use in uses:
        if use.what == "condition":
            if use.name not in template.conditions:
                template.undefined(use.what, use.name, use.place)
        elif use.name not in template.resources and use.name not in template.parameters:
            template.undefined(use.what, use.name, use.place)


def _resource_uses(template: Template, resource: Node) -> Iterator[_Use]:
    if not isinstance(resource, MappingNode):
        return
    for name, _, value in entries(resource):
        if name == "DependsOn":
            for one in value.value if isinstance(value, SequenceNode) else [value]:
                if isinstance(one, ScalarNode):
                    yield _Use(one.value, one, True, "resource")
        elif name == "Properties" and member(value, "TemplateBody") is not None:
            for inner, _, content in entries(value):
                if inner not in _OPAQUE:
                    yield from _uses(template, content)
        elif name not in (*_OPAQUE, "Condition", "Type"):
            yield from _uses(template, value)


def _uses(template: Template, top: Node) -> Iterator[_Use]:
    """All names that are used at `top` and below."""
    waiting = [(top, True)]
    seen: set[int] = set()
    while waiting:
        node, surely = waiting.pop()
        call = intrinsic(node)
        if call is not None:
            uses, below = _called(template, node, *call, surely)
            yield from uses
            waiting.extend(below)
        elif not isinstance(node, ScalarNode) and id(node) not in seen:
            seen.add(id(node))
            waiting.extend((child, surely) for child in _children(template, node) if not _is_plain(child))


def _called(
    template: Template, node: Node, name: str, argument: Node, surely: bool
) -> tuple[list[_Use], list[tuple[Node, bool]]]:
    """The names that a function itself takes, and what is left to look at in its argument."""
    first, *rest = argument.value if isinstance(argument, SequenceNode) and argument.value else [argument]
    text = first.value if isinstance(first, ScalarNode) and intrinsic(first) is None else None
    after = [(one, surely) for one in rest]
    if name not in INTRINSICS:
        template.no_function(name, node)
        return [], []
    if name == "Fn::Sub":
        return list(_placeholders(template, argument, surely)), after
    if text is None:
        return [], [(argument, surely)]
    if name == "Fn::GetAtt":
        return [_Use(text.partition(".")[0], first, surely, "resource")], after
    if name == "Condition":
        return [_Use(text, first, surely, "condition")], []
    if name == "Ref":
        return [] if text in PSEUDO_PARAMETERS else [_Use(text, first, surely)], []
    if name == "Fn::If":
        holds = template.condition(text, first)
        taken = int(not holds) if isinstance(holds, bool) else None
        arms = [(arm, surely and index == taken) for index, arm in enumerate(rest)]
        return [_Use(text, first, surely, "condition")], arms
    return [], after


def _is_plain(node: Node) -> bool:
    """True for a scalar that calls nothing, as most are: it names nothing."""
    return isinstance(node, ScalarNode) and node.tag[0] != "!"


def _children(template: Template, node: Node) -> Iterator[Node]:
    if isinstance(node, SequenceNode):
        yield from node.value
    elif isinstance(node, MappingNode):
        made = any(isinstance(key, ScalarNode) and key.value.startswith((LOOP, TRANSFORM)) for key, _ in node.value)
        if made or node.tag == "!Transform":
            yield from (value for _, _, value in template.members.of(node))
        else:
            yield from (value for _, value in node.value)


def _placeholders(template: Template, argument: Node, surely: bool) -> Iterator[_Use]:
    own: set[str] = set()
    if isinstance(argument, SequenceNode) and len(argument.value) == 2:
        own = {name for name, _, _ in template.members.of(argument.value[1])}
        argument = argument.value[0]
    if not isinstance(argument, ScalarNode) or "${" not in argument.value:
        return
    for found in PLACEHOLDER.finditer(argument.value):
        name = found[1].strip()
        if not name.startswith("!") and name not in own and name not in PSEUDO_PARAMETERS:
            logical, _, attribute = name.partition(".")
            yield _Use(logical, argument, surely, "resource" if attribute else "parameter or resource")


def _rings(needs: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Resources that need each other, each ring once, in the order of the template."""
    done: set[str] = set()
    for start in needs:
        way: list[str] = []
        waiting: list[tuple[str, bool]] = [(start, False)]
        while waiting:
            name, is_left = waiting.pop()
            if is_left:
                way.pop()
                done.add(name)
            elif name in way:
                yield way[way.index(name) :]
                return
            elif name in needs and name not in done:
                way.append(name)
                waiting.append((name, True))
                waiting.extend((other, False) for other in needs[name])
