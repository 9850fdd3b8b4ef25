"""From paths to deployed templates: which files are templates, which are roots, and the resources of each."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode

from tcop_iac.model.data_node import DataNode
from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Provider, Resource, SourceKind
from tcop_iac.model.value import Unknown, why
from tcop_iac.sources.cloudformation.assembly import Assemblies, Construct
from tcop_iac.sources.cloudformation.members import scalar_text
from tcop_iac.sources.cloudformation.metadata import note_skips
from tcop_iac.sources.cloudformation.places import ResourceBody, place
from tcop_iac.sources.cloudformation.syntax import (
    TemplateFile,
    entries,
    member,
    read_template,
)
from tcop_iac.sources.cloudformation.template import STACK_TAGS, Deployment, Given, Template
from tcop_iac.sources.suppressions import MARK, Suppressions

NESTED: Mapping[str, str] = {
    "AWS::CloudFormation::Stack": "TemplateURL",
    "AWS::CloudFormation::StackSet": "TemplateURL",
    "AWS::Serverless::Application": "Location",
}
"""The types that stand for a template of their own, and the property that says where it is."""

_TAGS_UNKNOWN = Unknown("tags of the stack are given when it is deployed")

MOST_NESTED = 16
"""Stacks nested deeper than this are taken for a mistake."""


class Templates:
    """The templates of one scan, each file read once. `base` and `boundary` are absolute and resolved."""

    def __init__(self, base: Path, boundary: Path, suppressions: Suppressions | None = None) -> None:
        self.base = base
        self.boundary = boundary
        self.suppressions = suppressions
        self.assemblies = Assemblies(self._where)
        self.diagnostics: list[Diagnostic] = []
        self.files_read = 0
        self._files: dict[Path, TemplateFile | None] = {}

    def _where(self, path: Path) -> str:
        return Path(os.path.relpath(path, self.base)).as_posix()

    @property
    def read_paths(self) -> frozenset[str]:
        """The paths of all templates, relative to the base."""
        return frozenset(file.where for file in self._files.values() if file is not None)

    def read(self, path: Path) -> TemplateFile | None:
        """The template at `path`, or None where there is none."""
        if path not in self._files:
            self._files[path] = self._read(path)
        return self._files[path]

    def _read(self, path: Path) -> TemplateFile | None:
        try:
            content = path.read_bytes()
        except OSError:
            return None  # nothing says that it is a template
        where = self._where(path)
        file, troubles = read_template(path, where, content)
        if file is None:
            self.diagnostics.extend(troubles)
            return None
        self.files_read += 1
        if self.suppressions is not None:
            if MARK.encode() in content:
                self.suppressions.note(where, file.text)
            if b"tcop" in content:
                note_skips(file, self.suppressions)
        return expanded(file)

    def open(self, location: Path, beside: TemplateFile) -> TemplateFile | None:
        """The template or included file at `location`, relative to the file `beside`, inside the boundary."""
        path = Path(os.path.normpath(beside.path.parent / location))
        if self.boundary not in path.resolve().parents:
            return None
        if path not in self._files:
            self._files[path] = self._read(path) or self._included(path)
        return self._files[path]

    def _included(self, path: Path) -> TemplateFile | None:
        """A file that is no template of its own: a piece of one."""
        import yaml  # noqa: PLC0415 (seldom used)

        try:
            text = path.read_text("utf-8")
            root = yaml.compose(text, Loader=yaml.CSafeLoader)
        except (OSError, ValueError, yaml.YAMLError):
            return None
        return TemplateFile(path, self._where(path), root, text) if isinstance(root, MappingNode) else None


def expanded(file: TemplateFile) -> TemplateFile:
    """The template with what its transforms make, where these are known here."""
    transform = member(file.root, "Transform")
    if transform is None or "AWS::Serverless" not in " ".join(_texts(transform)):
        return file
    from tcop_iac.sources.cloudformation.serverless import expand  # noqa: PLC0415 (its library costs start-up time)

    return expand(file)


def _texts(node: Node) -> Iterator[str]:
    items = [node] if isinstance(node, ScalarNode) else node.value
    for item in items:
        text = scalar_text(item) if isinstance(item, Node) else None
        if text is not None:
            yield text


def roots_of(templates: Templates, files: Sequence[TemplateFile]) -> list[TemplateFile]:
    """Those of `files` that no other one calls; of files that only call each other in a ring, the first."""
    by_path = {file.path: file for file in files}
    calls = {
        path: {target for target in _targets(templates, file) if target in by_path} for path, file in by_path.items()
    }
    called = {target for path, targets in calls.items() for target in targets if target != path}
    roots = [path for path in by_path if path not in called]
    reached: set[Path] = set()
    for path in [*roots, *by_path]:
        if path not in reached:
            if path not in roots:
                roots.append(path)
            waiting = [path]
            while waiting:
                one = waiting.pop()
                if one not in reached:
                    reached.add(one)
                    waiting.extend(calls[one])
    return sorted((by_path[path] for path in roots), key=lambda file: file.where)


def _targets(templates: Templates, file: TemplateFile) -> Iterator[Path]:
    for _, _, resource in entries(member(file.root, "Resources") or file.root):
        location = _location(templates, file, resource)
        if location is not None:
            yield Path(os.path.normpath(file.path.parent / location))


def _location(templates: Templates, file: TemplateFile, resource: Node) -> str | None:
    """Where the template of a nested stack lies, relative to the file; None for what is no such stack, or far away."""
    name = NESTED.get(scalar_text(member(resource, "Type")) or "")
    if name is None:
        return None
    asset = templates.assemblies.asset(resource)
    if asset is not None:
        return asset
    properties = member(resource, "Properties")
    location = scalar_text(member(properties, name)) if properties is not None else None
    return location if location and "://" not in location else None


@dataclass(slots=True, eq=False)
class TemplateRoot:
    """One deployed template with all that it nests. `where` is its file relative to the base."""

    where: str
    range: Range
    resources: Sequence[Resource]
    templates: Sequence[Template]
    missing_calls: set[Range]
    providers: Sequence[Provider] = ()
    unchanged: frozenset[str] = frozenset()
    more: list[Diagnostic] = field(default_factory=list)

    @property
    def diagnostics(self) -> Sequence[Diagnostic]:
        """What is wrong with the templates, so far."""
        return [*self.more, *(trouble for template in self.templates for trouble in template.file.diagnostics)]

    def declarations(self) -> Sequence[Resource]:
        """Nothing: only resources are told."""
        return ()

    def given_away(self) -> frozenset[str]:
        """Nothing: a nested stack makes no companions for what its caller has."""
        return frozenset()


def evaluated(templates: Templates, file: TemplateFile, given: Mapping[str, Given]) -> TemplateRoot:
    """The root template `file` with all resources below it, whose properties are not evaluated yet."""
    deployment = Deployment(templates.open)
    pseudo = templates.assemblies.environment(file.path)
    top = Template(file, deployment, {**pseudo, **given})
    reading = _Reading(templates, deployment)
    reading.read(top)
    first = Range(file.where, 1, 1, 1, 1)
    root = TemplateRoot(file.where, first, reading.resources, reading.templates, deployment.missing_calls)
    root.more = reading.troubles
    return root


class _Reading:
    """The reading of one root: its resources and those of its nested stacks, in the order of the source."""

    def __init__(self, templates: Templates, deployment: Deployment) -> None:
        self.resources: list[Resource] = []
        self.templates: list[Template] = []
        self.troubles: list[Diagnostic] = []
        self._library = templates
        self._deployment = deployment
        self._root = ""

    def read(self, template: Template) -> None:
        """Adds the resources of `template` and of what it nests."""
        if not self.templates:
            self._root = template.file.where
        self.templates.append(template)
        for name, (key, resource) in template.resources.items():
            self._resource(template, name, key, resource)

    def _resource(self, template: Template, name: str, key: ScalarNode, resource: Node) -> None:
        type_ = scalar_text(member(resource, "Type"))
        if not isinstance(resource, MappingNode) or type_ is None:
            made_by = member(resource, "Type")
            if made_by is not None and made_by.tag.startswith("!"):
                summary = f"{name} has a type that {made_by.tag} makes, which CloudFormation does not know"
                detail = "A program makes the template from this file. What it puts here is not judged."
                template.file.complain("type-unknown", summary, detail, key, Level.WARNING)
                return
            summary = f"{name} is no resource: it has no Type that is written out"
            template.file.complain("wrong-shape", summary, "It is not judged.", key)
            return
        existence = self._existence(template, resource)
        if existence is False:
            return
        doubt = why(existence if isinstance(existence, Unknown) else None, template.existence)
        construct = self._library.assemblies.construct(template.file.path, name, resource)
        calls = (*template.calls, *self._construct(template, key, construct))
        made = Resource(
            source=SourceKind.CLOUDFORMATION,
            address=f"{template.path}{name}",
            type=type_,
            name=name,
            body=ResourceBody(template, key, resource, doubt),
            provider=self._provider(template),
            range=template.file.range(key),
            root=self._root,
            existence=doubt,
            calls=calls,
        )
        self.resources.append(made)
        if type_ in NESTED or type_.endswith("::MODULE"):
            self._nested(template, name, key, resource, type_, doubt)

    def _construct(self, template: Template, key: ScalarNode, construct: Construct | None) -> Iterator[Hop]:
        if construct is not None:
            yield Hop(construct.range or template.file.range(key), f"the construct {construct.path} makes it")

    def _existence(self, template: Template, resource: Node) -> object:
        node = member(resource, "Condition")
        return template.condition(node.value, node) if isinstance(node, ScalarNode) else True

    def _provider(self, template: Template) -> Provider:
        """AWS itself, in the region that the stack is deployed to, as if a provider were configured for it.

        CloudFormation gives the stack's tags to its resources, as default tags of a provider do:
        https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-resource-tags.html
        """
        given = template.given.get("AWS::Region")
        where = (given.range if given is not None else None) or Range(template.file.where, 1, 1, 1, 1)
        tags = template.given[STACK_TAGS].content if STACK_TAGS in template.given else _TAGS_UNKNOWN
        body = DataNode({"region": template.pseudo("AWS::Region"), "default_tags": {"tags": tags}}, where)
        return Provider("aws", "hashicorp/aws", body=body)

    def _nested(
        self, template: Template, name: str, key: ScalarNode, resource: Node, type_: str, doubt: Unknown | None
    ) -> None:
        location = _location(self._library, template.file, resource)
        file = self._library.open(Path(location), template.file) if location else None
        deep = template.path.count(".") >= MOST_NESTED
        if file is None or deep:
            properties = member(resource, "Properties")
            written = scalar_text(member(properties, NESTED.get(type_, ""))) if properties is not None else None
            reason = "is nested too deeply" if deep else "is not in the repository"
            what = f"its template {written} {reason}" if written else "its template is not in the repository"
            place_ = template.file.range(key)
            self._deployment.missing_calls.add(place_)
            summary = f"stack {template.path}{name}: {what}"
            detail = "What it creates is not judged, and its outputs are unknown."
            self.troubles.append(Diagnostic(Level.WARNING, "module-missing", summary, detail, place_))
            return
        hop = Hop(template.file.range(key), f"{template.path}{name} nests this stack")
        child = Template(
            file,
            self._deployment,
            self._given(template, resource),
            path=f"{template.path}{name}.",
            calls=(*template.calls, hop),
            existence=doubt,
        )
        template.children[name] = child
        self.read(child)

    def _given(self, template: Template, resource: Node) -> dict[str, Given]:
        """What a nested stack is given: its parameters, and the tags and pseudo parameters of its caller."""
        found = {name: value for name, value in template.given.items() if name.startswith("AWS::")}
        body = member(resource, "Properties")
        parameters = place(template, body).get("Parameters") if body is not None else None  # type: ignore[union-attr]
        node = member(body, "Parameters") if body is not None else None
        if parameters is None or node is None:
            return found
        for name, _, value in template.members.of(node):
            content = template.content(value)
            if content is not None:
                found[name] = Given(content, template.file.range(value), "is given here")
        return found
