"""How CloudFormation spells what the AWS provider of Terraform has: one resource, two spellings, one set of adapters.

A twin says which resource type of Terraform's a CloudFormation type is, how its attributes are named there, and what
CloudFormation does in silence where that differs. Names that follow the rule (`storage_encrypted`, `StorageEncrypted`)
need no entry. What Terraform keeps in a companion resource and CloudFormation in a property of the resource itself (a
bucket's versioning) is a twin with `at` and `on`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache, cached_property
from typing import Any

from tcop_iac.model.data_node import DataNode
from tcop_iac.model.doubtful_node import maybe
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.record import record
from tcop_iac.model.resource import Node, Resource
from tcop_iac.model.value import Content, OneOf, Reference, Sensitive, Unknown, one_of, why

HERE = ""
"""The name of an attribute whose content stands at the place itself: a block that CloudFormation does not nest."""

WHOLE = "."
"""Where a twin with `on` stands for the whole resource, which CloudFormation does not tell apart."""


class Itself:
    """In `silent`: a reference to the resource itself."""


ITSELF = Itself()


@record(frozen=True, slots=True)
class Converted:
    """A property at a path, whose content is written in another form: `convert` makes Terraform's of each known one.

    Members and items of what it makes have no places of their own.
    """

    path: str
    convert: Callable[[Any], Content]


Name = str | Converted | None
"""A property's path from where its parent stands; None for what CloudFormation has no property for. `A|B` is the one
of the two that is written.
"""


@record(frozen=True, slots=True, eq=False)
class Twin:
    """One CloudFormation type as a resource type of Terraform's.

    `names` are properties by Terraform's dotted path, each relative to its parent's. `silent` are contents by path that
    CloudFormation documents for silence where the provider has another answer. With `at`, the resource is what stands
    at that property (each item of a list one), and its attribute `on` refers to the resource that has the property.
    `when` names a property that has to be written for the type to be this one (`!Name`: that may not be), `is_` the
    text that it has to be.
    """

    cloudformation: str
    terraform: str
    names: Mapping[str, Name] = field(default_factory=dict)
    silent: Mapping[str, Content] = field(default_factory=dict)
    at: str = ""
    on: str = ""
    when: str = ""
    is_: str = ""

    def fits(self, body: Node) -> bool:
        """True for a resource that is of this type of Terraform's, or may be."""
        if not self.when:
            return True
        node = body.get(self.when.removeprefix("!"))
        if self.is_:
            return node is not None and node.content == self.is_
        return self.doubt(body) is not None or (node is None) == self.when.startswith("!")

    def doubt(self, body: Node) -> Unknown | None:
        """Why a resource may be of another type of Terraform's; None where it is surely of this one."""
        node = body.get(self.when.removeprefix("!")) if self.when and not self.is_ else None
        return node.existence if node is not None else None

    @cache  # noqa: B019 (twins stay to the end, and have few attributes)
    def name(self, path: str) -> Name:
        """The property for Terraform's attribute at `path`."""
        if path in self.names:
            return self.names[path]
        return COMMON[path] if path in COMMON else pascal(path.rpartition(".")[2])

    @cache  # noqa: B019
    def spelled(self, path: str) -> str:
        """Terraform's dotted path as CloudFormation spells it, for people."""
        parts = [self.at] if self.at else []
        done = ""
        for word in path.split("."):
            done = f"{done}.{word}" if done else word
            name = self.name(done)
            if name is not None:
                parts.append((name if isinstance(name, str) else name.path).partition("|")[0])
        return ".".join(part.removeprefix("@") for part in parts if part) or path


def twin(
    cloudformation: str,
    terraform: str,
    names: Mapping[str, Name] | None = None,
    *,
    silent: Mapping[str, Content] | None = None,
    at: str = "",
    on: str = "",
    when: str = "",
    is_: str = "",
) -> Twin:
    """A twin; see `Twin`."""
    return Twin(cloudformation, terraform, names or {}, silent or {}, at, on, when, is_)


def pascal(name: str) -> str:
    """`storage_encrypted` as CloudFormation spells most names: `StorageEncrypted`."""
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def tag_map(tags: Any) -> Content:
    """A list of `Key` and `Value` as a map; a map stays."""
    if not isinstance(tags, list):
        return tags
    return {
        str(tag["Key"]): tag.get("Value") for tag in tags if isinstance(tag, dict) and isinstance(tag.get("Key"), str)
    }


COMMON: Mapping[str, Name] = {
    "region": None,
    "tags": Converted("Tags", tag_map),
    "lifecycle": HERE,
    "lifecycle.prevent_destroy": Converted("@DeletionPolicy", lambda policy: str(policy).startswith("Retain")),
    "lifecycle.ignore_changes": None,
    "deletion_policy": "@DeletionPolicy",
    "depends_on": "@DependsOn",
}
"""What is spelled alike for all types."""


def in_terraforms_terms(resources: Iterable[Resource], twins: Mapping[str, Sequence[Twin]]) -> Iterator[Resource]:
    """The resources of a template as adapters read them; one of a type without a twin stays as it is."""
    for resource in resources:
        found = [one for one in twins.get(resource.type, ()) if one.fits(resource.body)]
        if not any(not one.at for one in found):
            yield resource
        for one in found:
            yield from _translated(resource, one)


def _translated(resource: Resource, one: Twin) -> Iterator[Resource]:
    reason = f"{resource.address} is known only after it is created"
    owner = Unknown(reason, (Reference(resource.address, to_logical_id=True),), exact=True)
    if not one.at:
        doubt = why(resource.existence, one.doubt(resource.body))
        yield _read_as(one, resource, _View(resource.body, one, "", owner), resource.range, doubt)
        return
    inner = _at(resource.body, one.at) if one.at != WHOLE else resource.body
    for node in inner.elements() if inner is not None else ():
        doubt = why(resource.existence, node.existence, inner.existence if inner is not None else None)
        body = _Inner(_View(node, one, "", owner), one.on, DataNode(owner, node.range))
        yield _read_as(one, resource, body, node.range, doubt)


def _read_as(one: Twin, resource: Resource, body: Node, range: Range, existence: Unknown | None) -> Resource:
    """`resource` as its twin. Done for every resource of a template, and `replace` is slow."""
    return Resource(
        source=resource.source,
        address=resource.address,
        type=one.terraform,
        name=resource.name,
        body=body,
        provider=resource.provider,
        range=range,
        root=resource.root,
        mode=resource.mode,
        existence=existence,
        calls=resource.calls,
        declared=resource.type,
        spelled=one.spelled,
    )


def _at(node: Node, path: str) -> Node | None:
    """The node at a dotted path of properties, in doubt where one on the way is; the node itself for `HERE`."""
    if path.isalnum():
        return node.get(path)
    if "|" in path:
        return next((one for one in (_at(node, each) for each in path.split("|")) if one is not None), None)
    found: Node | None = node
    doubt: Unknown | None = None
    for name in path.split(".") if path else ():
        if found is None:
            return None
        found = found.get(name)
        doubt = why(doubt, found.existence if found is not None else None)
    return found if found is None or found is node else maybe(found, why(found.existence, doubt))


class _View:
    """A place in a template, seen under Terraform's names. `path` is where it stands in Terraform's terms."""

    def __init__(
        self, node: Node, twin: Twin, path: str, owner: Unknown, convert: Callable[[Any], Content] | None = None
    ) -> None:
        self._node = node
        self._twin = twin
        self._path = path
        self._owner = owner
        self._convert = convert
        self._found: dict[str, Node | None] = {}  # several kinds ask for the same properties

    @cached_property
    def range(self) -> Range:
        return self._node.range

    @property
    def content(self) -> Content:
        content = self._node.content
        return content if self._convert is None else converted(content, self._convert)

    @property
    def existence(self) -> Unknown | None:
        return self._node.existence

    def get(self, name: str) -> Node | None:
        if name not in self._found:
            self._found[name] = self._get(name)
        return self._found[name]

    def _get(self, name: str) -> Node | None:
        if self._convert is not None:
            return DataNode(self.content, self.range, self.trace).get(name)
        path = f"{self._path}.{name}" if self._path else name
        spelled = self._twin.name(path)
        convert = spelled.convert if isinstance(spelled, Converted) else None
        place = spelled.path if isinstance(spelled, Converted) else spelled
        found = _at(self._node, place) if place is not None else None
        if found is None:
            silent = self._twin.silent.get(path)
            content = self._owner if silent is ITSELF else silent
            return DataNode(content, self._node.range) if content is not None else None
        return _View(found, self._twin, path, self._owner, convert)

    def elements(self) -> Sequence[Node]:
        if self._convert is not None:
            made = DataNode(self.content, self.range, self.trace)
            return made.elements() if isinstance(made.content, list) else (self,)
        found = self._node.elements()
        if len(found) == 1 and found[0] is self._node:
            return (self,)
        return [_View(one, self._twin, self._path, self._owner) for one in found]

    def trace(self) -> tuple[Hop, ...]:
        return self._node.trace()


class _Inner:
    """What stands at a property, with an attribute that refers to the resource around it."""

    def __init__(self, view: Node, on: str, owner: Node) -> None:
        self._view = view
        self._on = on
        self._owner = owner

    @property
    def range(self) -> Range:
        return self._view.range

    @property
    def content(self) -> Content:
        return self._view.content

    @property
    def existence(self) -> Unknown | None:
        return self._view.existence

    def get(self, name: str) -> Node | None:
        return self._owner if name == self._on else self._view.get(name)

    def elements(self) -> Sequence[Node]:
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        return self._view.trace()


def converted(content: Content, convert: Callable[[Any], Content]) -> Content:
    """`convert` of every known content that `content` may be."""
    if isinstance(content, OneOf):
        return one_of([converted(arm, convert) for arm in content.values], content.test)
    if isinstance(content, Sensitive):
        return Sensitive(converted(content.content, convert))
    if content is None or isinstance(content, Unknown):
        return content
    try:
        return convert(content)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):  # a list for a map, and the like
        return Unknown("it has not the form that CloudFormation takes")
