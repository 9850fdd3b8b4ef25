"""SAM templates, written out as plain CloudFormation by `aws-sam-translator`.

What is made stands where it comes from: a value at the value that it was written as, in the resource, in one of its
events or in `Globals`; what the transform adds at the property, the event or the resource that makes it be added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.finding import Level
from tcop_iac.sources.cloudformation.calls import TRANSFORM, intrinsic
from tcop_iac.sources.cloudformation.serverless_data import Reader, UnfitError, Writer, leaf
from tcop_iac.sources.cloudformation.serverless_transform import Outcome, Refusal, transformed
from tcop_iac.sources.cloudformation.syntax import TemplateFile, entries, member, scalar_text

PREFIX = "AWS::Serverless::"

MOST_ROUNDS = 20
"""Runs over one template: each leaves out what the one before refused."""

MOST_ALONE = 100
"""Resources that are tried one by one, where the transform says of none that it is wrong."""

_BESIDE = frozenset({f"{PREFIX}Application"})
"""Types that are not given to the transform: nested applications are followed as they are."""

_KNOWN = frozenset(
    f"{PREFIX}{name}"
    for name in (
        *("Api", "CapacityProvider", "Connector", "Function", "GraphQLApi", "HttpApi", "LayerVersion", "MicrovmImage"),
        *("NetworkConnector", "SimpleTable", "StateMachine", "WebFunction", "WebSocketApi"),
    )
)

_SPELLED: Mapping[str, tuple[str, ...]] = {
    "AdditionalAuthenticationProviders": ("Auth",),
    "AttributeDefinitions": ("PrimaryKey",),
    "AuthenticationType": ("Auth",),
    "Body": ("DefinitionBody", "DefinitionUri"),
    "BodyS3Location": ("DefinitionUri",),
    "Code": ("CodeUri", "InlineCode", "ImageUri"),
    "Content": ("ContentUri",),
    "DeadLetterConfig": ("DeadLetterQueue",),
    "DefinitionS3Location": ("DefinitionUri",),
    "DefinitionString": ("Definition",),
    "KeySchema": ("PrimaryKey",),
    "LogConfig": ("Logging",),
    "LoggingConfiguration": ("Logging",),
    "ManagedPolicyArns": ("Policies",),
    "Name": ("AutoPublishAlias",),
    "TracingConfig": ("Tracing",),
    "TracingConfiguration": ("Tracing",),
}
"""Properties that the transform makes of properties with another name."""

_IMPLICIT = {"ServerlessRestApi": ("Api", "RestApiId"), "ServerlessHttpApi": ("HttpApi", "ApiId")}
"""The APIs that events make which name none: their type in `Events` and `Globals`, and how an event names an API."""

_HASHED = re.compile(r"(.+)[0-9a-f]{10}")
_NUMBERED = re.compile(r".*Policy(\d+)")


def expand(file: TemplateFile) -> TemplateFile:
    """The template that SAM's transform makes of `file`. What the transform refuses is told, and stays as it is."""
    expansion = _Expansion(file)
    try:
        outcome = expansion.run()
    except UnfitError:
        summary, detail = (
            "The template is nested too deeply or is too large for SAM",
            "Its SAM resources are not judged.",
        )
        file.complain("transform-failed", summary, detail, file.root)
        return file
    return replace(file, root=expansion.written(outcome)) if outcome is not None else file


class _Expansion:
    """The expansion of one file."""

    def __init__(self, file: TemplateFile) -> None:
        self.file = file
        self.sections = {name: (key, value) for name, key, value in entries(file.root)}
        self.reader = Reader(file)
        self.resources = {name: (key, node) for name, key, node in self._section("Resources")}
        self.refused: set[tuple[str, str]] = set()

    def _section(self, name: str) -> Iterator[tuple[str, ScalarNode, Node]]:
        _, node = self.sections.get(name, (None, None))
        return self.reader.members(node) if isinstance(node, MappingNode) else iter(())

    # --- the way there

    def run(self) -> Outcome | None:
        """What the transform makes of all that it takes; None where there is nothing for it, or it takes nothing."""
        self._tell_unknown()
        for _ in range(MOST_ROUNDS):
            data = self._data()
            if not any(str(one.get("Type")).startswith(PREFIX) for one in data["Resources"].values()):
                return None if not self.refused else Outcome({"Resources": {}})
            outcome = transformed(data)
            if outcome.refusals and self._has_other_defaults():
                plain = transformed(self._data(), plain=True)
                outcome = plain if len(plain.refusals) < len(outcome.refusals) else outcome
            if not outcome.refusals:
                return outcome
            refusals = outcome.refusals
            if any(not one.resource for one in refusals):
                refusals = list(self._alone(refusals))
            if not refusals:
                self._tell(outcome.refusals[0])
                return None
            for refusal in refusals:
                self._tell(refusal, follows=self._needs_refused(refusal.resource))
            self.refused.update((one.resource, one.event) for one in refusals)
        return None

    def _data(self, only: str = "") -> dict[str, Any]:
        """What the transform is given: without what it refused; of resources of SAM just `only`, where it is given."""
        reader = Reader(self.file)
        data: dict[str, Any] = {
            name: reader.data(self.sections[name][1])
            for name in ("Globals", "Parameters", "Mappings", "Conditions", "Outputs")
            if name in self.sections and isinstance(self.sections[name][1], MappingNode)
        }
        resources = reader.data(MappingNode("tag:yaml.org,2002:map", []))
        for name, (_, node) in self.resources.items():
            type_ = scalar_text(member(node, "Type"))
            condition = member(node, "Condition")
            if (
                type_ is None
                or type_ in _BESIDE
                or (name, "") in self.refused
                or (only and name != only and type_.startswith(PREFIX))
                or (condition is not None and scalar_text(condition) is None)
            ):
                continue
            resource = resources[name] = reader.data(node)
            for event in [event for refused, event in self.refused if refused == name]:
                del resource["Properties"]["Events"][event]
        data["Resources"] = resources
        return data

    def _has_other_defaults(self) -> bool:
        """True where a parameter has a default that is no text."""
        defaults = [member(node, "Default") for _, _, node in self._section("Parameters")]
        return any(isinstance(one, ScalarNode) and not isinstance(leaf(one), str) for one in defaults)

    def _alone(self, refusals: list[Refusal]) -> Iterator[Refusal]:
        """The refusals by resource: for what is said of no resource, each is tried alone."""
        yield from (one for one in refusals if one.resource)
        types = {name: scalar_text(member(node, "Type")) for name, (_, node) in self.resources.items()}
        names = [name for name, type_ in types.items() if type_ in _KNOWN and (name, "") not in self.refused]
        for name in names if len(names) <= MOST_ALONE else ():
            found = transformed(self._data(only=name)).refusals
            if any(not one.resource for one in found):
                yield Refusal(name, "", found[0].message)

    def _tell_unknown(self) -> None:
        for name, (_, node) in self.resources.items():
            place = member(node, "Type")
            type_ = scalar_text(place) or ""
            if place is not None and type_.startswith(PREFIX) and type_ not in (*_KNOWN, *_BESIDE):
                summary = f"What SAM makes of {name} is not known: there is no type {type_}"
                self.file.complain("transform-unknown", summary, "It is not judged.", place, Level.WARNING)

    def _needs_refused(self, name: str) -> bool:
        """True where the resource `name` names one that was left out before."""
        words = "|".join(re.escape(resource) for resource, event in self.refused if not event)
        return bool(words) and any(re.search(rf"\b({words})\b", one) for one in _texts(self.resources[name][1]))

    def _tell(self, refusal: Refusal, follows: bool = False) -> None:
        """Tells a refusal; that of a resource which needs one that was left out may be for want of that."""
        place: Node = self.file.root
        what = "The template's SAM resources are"
        if refusal.resource:
            place = self.resources[refusal.resource][0]
            what = f"What {refusal.resource} makes is"
            event = self._events(refusal.resource).get(refusal.event)
            if event is not None:
                place, what = event[0], f"What the event {refusal.event} makes is"
        summary, detail = f"SAM refuses this: {refusal.message}", f"{what} not judged."
        if follows:
            summary = f"{what} not judged: {refusal.message}"
            detail = "This may be for want of what else SAM refuses in this template."
        self.file.complain("transform-failed", summary, detail, place, Level.WARNING if follows else Level.ERROR)

    # --- the way back

    def written(self, outcome: Outcome) -> MappingNode:
        """The template as nodes again."""
        writer = Writer(self.file, self._renamed(outcome))
        made = {
            "Resources": self._resources(writer, outcome),
            "Conditions": self._rewritten(writer, outcome, "Conditions"),
            "Outputs": self._rewritten(writer, outcome, "Outputs"),
        }
        pairs = [
            (key, made.pop(name, None) or value) for name, (key, value) in self.sections.items() if name != "Globals"
        ]
        pairs += [(writer.key(name, self.file.root), node) for name, node in made.items() if node is not None]
        return writer.made(pairs, self.file.root)

    def _rewritten(self, writer: Writer, outcome: Outcome, section: str) -> Node | None:
        _, node = self.sections.get(section, (None, None))
        data = outcome.template.get(section)
        return writer.node(data, node or self.file.root) if data else None

    def _renamed(self, outcome: Outcome) -> dict[str, str]:
        """Names without the hash of their content, which changes with every change: `ApiDeployment0123456789`."""
        found: dict[str, str] = {}
        for name in outcome.made:
            hashed = _HASHED.fullmatch(name)
            source = outcome.made[name]
            if hashed is not None and name not in self.resources and source and name.startswith(source):
                plain = hashed[1]
                taken = plain in outcome.template["Resources"] or plain in found.values()
                if len(plain) >= len(source) and not taken:
                    found[name] = plain
        return found

    def _resources(self, writer: Writer, outcome: Outcome) -> Node:
        """What was made and what was left out, in the order of their places."""
        made = outcome.template["Resources"]
        found: list[tuple[ScalarNode, Node]] = []
        for name, resource in made.items():
            place = self._place(outcome, name)
            found.append((writer.key(name, place), self._resource(writer, outcome, name, place, resource)))
        gone = set(outcome.made.values())
        found += [pair for name, pair in self.resources.items() if name not in made and name not in gone]
        found.sort(key=lambda pair: (pair[0].start_mark.line, pair[0].start_mark.column))
        return writer.made(found, self.sections["Resources"][1])

    def _place(self, outcome: Outcome, name: str) -> Node:
        """What stands for the resource `name`: its key, or that of the event or resource that makes it."""
        if name in self.resources:
            return self.resources[name][0]
        source = outcome.made.get(name, name)
        event = self._event(source, name)
        if event is not None:
            return event[0]
        if source in self.resources:
            return self.resources[source][0]
        connector = self._connector(source)
        if connector is not None:
            return connector
        transform = self.sections.get("Transform")
        return transform[0] if transform is not None else self.file.root

    def _connector(self, name: str) -> Node | None:
        """The connector, written in the resource that it begins at, that is made a resource with this name."""
        for resource, (_, node) in self.resources.items():
            if name.startswith(resource):
                connectors = member(node, "Connectors")
                for own, key, _ in entries(connectors) if connectors is not None else ():
                    if name == f"{resource}{own}":
                        return key
        return None

    def _event(self, source: str, name: str) -> tuple[ScalarNode, Node] | None:
        """The event that makes the resource `name` of `source`."""
        if source in _IMPLICIT:
            return self._implicit(source)
        rest = name.removeprefix(source)
        found = [one for one in self._events(source) if rest.startswith(one)] if rest not in ("", "Role") else []
        return self._events(source)[max(found, key=len)] if found else None

    def _implicit(self, api: str) -> tuple[ScalarNode, Node] | None:
        type_, naming = _IMPLICIT[api]
        for name in self.resources:
            for key, event in self._events(name).values():
                properties = member(event, "Properties")
                named = properties is not None and member(properties, naming) is not None
                if scalar_text(member(event, "Type")) == type_ and not named:
                    return key, event
        return None

    def _events(self, resource: str) -> dict[str, tuple[ScalarNode, Node]]:
        properties = member(self.resources[resource][1], "Properties") if resource in self.resources else None
        events = member(properties, "Events") if properties is not None else None
        return {name: (key, event) for name, key, event in entries(events)} if events is not None else {}

    def _resource(self, writer: Writer, outcome: Outcome, name: str, place: Node, resource: dict[str, Any]) -> Node:
        source = self.resources.get(outcome.made.get(name, name))
        if source is not None and writer.node(resource, place) is source[1]:
            return source[1]
        pairs = []
        for key, value in resource.items():
            if key == "Properties" and isinstance(value, dict):
                node: Node = self._properties(writer, outcome, name, value, place)
            else:
                written = member(source[1], key) if source is not None and key != "Type" else None
                node = writer.node(value, written or place, [written] if written is not None else [])
            pairs.append((writer.key(key, place), node))
        return writer.made(pairs, place)

    def _properties(self, writer: Writer, outcome: Outcome, name: str, properties: dict[str, Any], place: Node) -> Node:
        source = outcome.made.get(name, name)
        written = self._written(source, name)
        pairs = []
        for key, value in properties.items():
            known = [one for spelled in (key, *_SPELLED.get(key, ())) for one in written.get(spelled, ())]
            originals = [node for _, node in known]
            at = known[0][0] if known else place
            called = next((one for one in originals if intrinsic(one) is not None), None)
            if called is not None and key in written and not isinstance(value, (dict, list)):
                node: Node = called  # the transform has put in a value that another deployment may have otherwise
            elif key == "Body" and originals and _included(originals[0]):
                node = originals[0]
            elif key == "Policies" and isinstance(value, list):
                node = self._policies(writer, value, at, originals)
            else:
                node = writer.node(value, at, originals)
            pairs.append((writer.key(key, at), node))
        return writer.made(pairs, place)

    def _written(self, source: str, name: str) -> dict[str, list[tuple[ScalarNode, Node]]]:
        """What is written for a made resource by property: in its event, else in its source, and in `Globals`."""
        event = self._event(source, name)
        if event is not None and source not in _IMPLICIT:
            found = [member(event[1], "Properties")]
        else:
            _, node = self.resources.get(source, (None, None))
            type_ = (scalar_text(member(node, "Type")) or "") if node is not None else f"{PREFIX}{_kind(source)}"
            _, shared = self.sections.get("Globals", (None, None))
            kind = type_.removeprefix(PREFIX) if type_.startswith(PREFIX) else ""
            found = [
                member(node, "Properties") if node is not None else None,
                member(shared, kind) if shared is not None and kind else None,
            ]
        by_name: dict[str, list[tuple[ScalarNode, Node]]] = {}
        for one in found:
            for key_name, key, value in entries(one) if one is not None else ():
                by_name.setdefault(key_name, []).append((key, value))
        return by_name

    def _policies(self, writer: Writer, value: list[Any], place: Node, originals: list[Node]) -> Node:
        """The policies of a role, each at the item of `Policies` that it is made from."""
        items = []
        for one in value:
            numbered = _NUMBERED.fullmatch(str(one.get("PolicyName"))) if isinstance(one, dict) else None
            at = place
            if numbered is not None and originals:
                sources = originals[0].value if isinstance(originals[0], SequenceNode) else [originals[0]]
                at = sources[int(numbered[1])] if int(numbered[1]) < len(sources) else place
            items.append(writer.node(one, at))
        return SequenceNode("tag:yaml.org,2002:seq", items, place.start_mark, place.end_mark, flow_style=True)


def _texts(node: Node) -> Iterator[str]:
    """All texts at and below `node`."""
    waiting, seen = [node], set()
    while waiting:
        one = waiting.pop()
        if isinstance(one, ScalarNode):
            yield one.value
        elif id(one) not in seen:
            seen.add(id(one))
            waiting += [part for item in one.value for part in (item if isinstance(item, tuple) else (item,))]


def _included(node: Node) -> bool:
    """True for what a file holds: it is put in before SAM's transform runs."""
    return isinstance(node, MappingNode) and member(node, TRANSFORM) is not None


def _kind(source: str) -> str:
    return _IMPLICIT[source][0] if source in _IMPLICIT else ""
