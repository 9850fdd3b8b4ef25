"""Templates that resources of others stand for: nested stacks, stack sets, serverless applications, modules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Hop
from tcop_iac.model.value import Content, Unknown, first_unknown, one_of, why
from tcop_iac.sources.cloudformation.bodies import body_of
from tcop_iac.sources.cloudformation.hops import hops_of
from tcop_iac.sources.cloudformation.locations import MODULE, NESTED, STACK_SET, is_nested, location_of
from tcop_iac.sources.cloudformation.syntax import TemplateFile, member, scalar_text
from tcop_iac.sources.cloudformation.template import PSEUDO_PARAMETERS, STACK_TAGS, Given, Template

if TYPE_CHECKING:
    from tcop_iac.sources.cloudformation.library import Templates

MOST_NESTED = 16
"""Stacks nested deeper than this are taken for a mistake."""

MOST_STACKS = 500
"""Stacks that one root may nest in all; their number doubles with every level where each one nests the next twice."""


class Nesting:
    """Reads the templates that resources of one root nest. `library` reads files."""

    def __init__(self, library: Templates) -> None:
        self._library = library

    def nest(self, template: Template, name: str) -> Template | None:
        """The template that the resource `name` of `template` stands for; None, and told, where it is not here."""
        key, resource = template.resources[name]
        type_ = scalar_text(member(resource, "Type")) or ""
        existence = template.existence_of(resource)
        if not is_nested(type_) or existence is False:
            return None
        file, reason = self._file(template, resource, type_)
        if file is None:
            self._tell(template, name, key, resource, reason)
            return None
        template.deployment.stacks += 1
        verb = "deploys this template" if type_ == STACK_SET else "nests this stack"
        given = _set_given(template, resource) if type_ == STACK_SET else _stack_given(template, resource)
        return Template(
            file,
            template.deployment,
            given,
            path=f"{template.path}{name}.",
            calls=(*template.calls, Hop(template.file.range(key), f"{template.path}{name} {verb}")),
            callers=(*template.callers, template.file.path),
            existence=why(existence if isinstance(existence, Unknown) else None, template.existence),
        )

    def _file(self, template: Template, resource: Node, type_: str) -> tuple[TemplateFile | None, str]:
        """The template's file, or None and why it is not here."""
        if type_.endswith(MODULE):
            return None, f"what the module {type_} makes is known only to the account's registry"
        if len(template.callers) >= MOST_NESTED or template.deployment.stacks >= MOST_STACKS:
            return None, "stacks are nested too deeply here"
        properties = member(resource, "Properties")
        body = member(properties, "TemplateBody") if properties is not None else None
        if body is not None:
            file = body_of(template, body)
            return file, "its TemplateBody is no template that can be read here"
        written = self._location(template, resource, NESTED[type_])
        doubt = first_unknown(written)
        if doubt is not None:
            return None, f"its template is not known: {doubt.reason}"
        if not isinstance(written, str):
            is_published = isinstance(written, dict) and "ApplicationId" in written
            return None, "it is an application of a repository" if is_published else "it names no template"
        path = location_of(written, template.file.path.parent)
        if path is not None and path in (*template.callers, template.file.path):
            return None, f"its template {written} nests itself"
        return self._library.open(
            path
        ) if path is not None else None, f"its template {written} is not in the repository"

    def _location(self, template: Template, resource: Node, name: str) -> Content:
        """What a resource says of where its template is, as the CDK notes it or as it is written."""
        asset = self._library.assemblies.asset(resource)
        if asset is not None:
            return asset
        properties = member(resource, "Properties")
        node = member(properties, name) if properties is not None else None
        return template.content(node) if node is not None else None

    def _tell(self, template: Template, name: str, key: ScalarNode, resource: Node, reason: str) -> None:
        deployment = template.deployment
        place = template.file.range(key)
        deployment.missing_calls.add(place)
        properties = member(resource, "Properties")
        if properties is not None:
            deployment.unread.append((template, properties))
        summary = f"stack {template.path}{name}: {reason}"
        detail = "What it creates is not judged, and its outputs are unknown."
        deployment.diagnostics.append(Diagnostic(Level.WARNING, "module-missing", summary, detail, place))


def _stack_given(template: Template, resource: Node) -> dict[str, Given]:
    """What a nested stack is given: its parameters and tags, and what holds for its caller (region, account)."""
    found = {name: value for name, value in template.given.items() if name in PSEUDO_PARAMETERS or name == STACK_TAGS}
    found.pop("AWS::StackName", None)
    found.pop("AWS::StackId", None)
    own = _property(template, resource, "Tags")
    if own is not None and STACK_TAGS in found:
        found[STACK_TAGS] = _with_tags(found[STACK_TAGS], template.content(own))
    node = _property(template, resource, "Parameters")
    members = template.members.of(node) if isinstance(node, MappingNode) else ()
    return {**found, **dict(_given(template, ((name, value) for name, _, value in members)))}


def _with_tags(above: Given, own: Content) -> Given:
    known = isinstance(above.content, dict) and isinstance(own, list)
    tags = _tag_map(own) if known else None
    return Given({**above.content, **tags}, above.range) if tags is not None else Given(Unknown("its tags are unknown"))


def _tag_map(tags: Content) -> dict[str, Content] | None:
    if not all(isinstance(tag, dict) and isinstance(tag.get("Key"), str) for tag in tags):
        return None
    return {tag["Key"]: tag.get("Value") for tag in tags}


def _set_given(template: Template, resource: Node) -> dict[str, Given]:
    """What a stack set's template is given: its parameters, and the regions of its instances. Accounts are others."""
    node = _property(template, resource, "Parameters")
    pairs = node.value if isinstance(node, SequenceNode) else []
    named = ((scalar_text(member(pair, "ParameterKey")), member(pair, "ParameterValue")) for pair in pairs)
    found = dict(_given(template, ((name, value) for name, value in named if name and value is not None)))
    groups = _property(template, resource, "StackInstancesGroup")
    regions: list[Content] = []
    for group in groups.value if isinstance(groups, SequenceNode) else []:
        listed = template.content(member(group, "Regions") or group)
        regions.extend(listed if isinstance(listed, list) else [listed])
    known = [region for region in regions if isinstance(region, (str, Unknown))]
    if groups is not None and known and len(known) == len(regions):
        region = one_of(known, Unknown("the stack set is deployed to several regions"))
        found["AWS::Region"] = Given(region, template.file.range(groups), "is where its instances are")
    return found


def _property(template: Template, resource: Node, name: str) -> Node | None:
    properties = member(resource, "Properties")
    return template.members.get(properties, name) if properties is not None else None


def _given(template: Template, parameters: Iterable[tuple[str, Node]]) -> Iterator[tuple[str, Given]]:
    for name, value in parameters:
        content = template.content(value)
        if content is not None:
            place = template.file.range(value)
            yield name, Given(content, place, "is given here", lambda value=value: hops_of(template, value))  # type: ignore[misc]
