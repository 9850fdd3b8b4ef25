"""From templates to what they deploy: the resources of a root template and of all that it nests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from yaml.nodes import MappingNode, Node, ScalarNode

from tcop_iac.model.data_node import DataNode
from tcop_iac.model.finding import Diagnostic, Level
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Provider, Resource, SourceKind
from tcop_iac.model.value import Unknown, references, why
from tcop_iac.sources.cloudformation.assembly import Construct
from tcop_iac.sources.cloudformation.library import Templates
from tcop_iac.sources.cloudformation.locations import is_nested
from tcop_iac.sources.cloudformation.names import check
from tcop_iac.sources.cloudformation.nesting import Nesting
from tcop_iac.sources.cloudformation.places import ResourceBody
from tcop_iac.sources.cloudformation.syntax import TemplateFile, scalar_text
from tcop_iac.sources.cloudformation.template import STACK_TAGS, Deployment, Given, Template
from tcop_iac.sources.cloudformation.transforms import made_by

_TAGS_UNKNOWN = Unknown("tags of the stack are given when it is deployed")


@dataclass(slots=True, eq=False)
class TemplateRoot:
    """One deployed template with all that it nests. `where` is its file relative to the base."""

    where: str
    range: Range
    resources: Sequence[Resource]
    templates: Sequence[Template]
    deployment: Deployment
    providers: Sequence[Provider] = ()
    unchanged: frozenset[str] = frozenset()

    @property
    def diagnostics(self) -> Sequence[Diagnostic]:
        """What is wrong with the templates, so far."""
        files = (trouble for template in self.templates for trouble in template.file.diagnostics)
        return [*self.deployment.diagnostics, *files]

    @property
    def missing_calls(self) -> set[Range]:
        """The resources whose templates are not here."""
        return self.deployment.missing_calls

    def declarations(self) -> Sequence[Resource]:
        """Nothing: only resources are told."""
        return ()

    def given_away(self) -> frozenset[str]:
        """The addresses of all resources that templates which are not here are given an attribute of."""
        given = (template.content(properties) for template, properties in self.deployment.unread)
        return frozenset(reference.address for content in given for reference in references(content))


def evaluated(templates: Templates, file: TemplateFile, given: Mapping[str, Given]) -> TemplateRoot:
    """The root template `file` with all resources below it, whose properties are not evaluated yet."""
    deployment = Deployment(templates.include, Nesting(templates).nest)
    pseudo = templates.assemblies.environment(file.path)
    reading = _Reading(templates)
    reading.read(Template(file, deployment, {**pseudo, **given}))
    return TemplateRoot(file.where, Range(file.where, 1, 1, 1, 1), reading.resources, reading.templates, deployment)


class _Reading:
    """The reading of one root: its resources and those of its nested stacks, in the order of the source."""

    def __init__(self, templates: Templates) -> None:
        self.resources: list[Resource] = []
        self.templates: list[Template] = []
        self._library = templates
        self._root = ""

    def read(self, template: Template) -> None:
        """Adds the resources of `template` and of what it nests."""
        if not self.templates:
            self._root = template.file.where
        self.templates.append(template)
        check(template)
        for name, (key, resource) in template.resources.items():
            type_ = _type(template, name, key, resource)
            existence = template.existence_of(resource) if type_ is not None else False
            if type_ is not None and existence is not False:
                self._resource(template, name, type_, existence)

    def _resource(self, template: Template, name: str, type_: str, existence: bool | Unknown) -> None:
        key, resource = template.resources[name]
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
        child = template.child(name) if is_nested(type_) else None
        if child is not None:
            self.read(child)

    def _construct(self, template: Template, key: ScalarNode, construct: Construct | None) -> Iterator[Hop]:
        if construct is not None:
            yield Hop(construct.range or template.file.range(key), f"the construct {construct.path} makes it")

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


def _type(template: Template, name: str, key: ScalarNode, resource: Node) -> str | None:
    """The type of a resource; None, and told, where it has none that is written out."""
    node = template.members.get(resource, "Type")
    written = scalar_text(node)
    if isinstance(resource, MappingNode) and written is not None:
        return written
    maker = made_by(node) if node is not None else None
    if maker is not None:
        summary = f"{name} has a type that {maker} makes, which CloudFormation does not know"
        detail = "A program makes the template from this file. What it puts here is not judged."
        template.file.complain("type-unknown", summary, detail, key, Level.WARNING)
    elif template.members.missing(resource) is None:
        summary = f"{name} is no resource: it has no Type that is written out"
        template.file.complain("wrong-shape", summary, "It is not judged.", key)
    return None
