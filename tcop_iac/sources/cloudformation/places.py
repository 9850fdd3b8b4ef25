"""Places in a resource of a template, as nodes of the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from yaml.nodes import MappingNode, ScalarNode, SequenceNode
from yaml.nodes import Node as Syntax

from tcop_iac.model.data_node import DataNode
from tcop_iac.model.doubtful_node import maybe
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, Unknown, one_of, why
from tcop_iac.sources.cloudformation.calls import intrinsic
from tcop_iac.sources.cloudformation.hops import hops_of
from tcop_iac.sources.cloudformation.syntax import member
from tcop_iac.sources.cloudformation.template import NO_VALUE, Template

ATTRIBUTE = "@"
"""What the name of a resource attribute begins with (`@DeletionPolicy`), which stands beside the properties."""


class ResourceBody:
    """The properties of a resource; its attributes (`DeletionPolicy`) are asked for with `@` before them."""

    def __init__(self, template: Template, key: ScalarNode, resource: Syntax, existence: Unknown | None) -> None:
        self._template = template
        self._resource = resource
        self._properties = template.members.get(resource, "Properties")
        self.range = template.file.range(key)
        self.existence = existence

    @property
    def content(self) -> Content:
        """All properties."""
        return self._template.content(self._properties) if self._properties is not None else {}

    def get(self, name: str) -> Node | None:
        """The property `name`, or the attribute `@name`; None where it is not written."""
        if name.startswith(ATTRIBUTE):
            found = member(self._resource, name[1:])
            if found is not None and name == "@DependsOn":
                return _Computed(self._template, found, self._waited_for(found))
            return place(self._template, found) if found is not None else None
        if self._properties is not None:
            return _member(self._template, self._properties, name)
        missing = self._template.members.missing(self._resource)
        return _perhaps(self._template, self._resource, missing)

    def _waited_for(self, node: Syntax) -> list[Content]:
        """The resources that `DependsOn` names, as references."""
        written = self._template.content(node)
        names = written if isinstance(written, list) else [written]
        known = self._template.resources
        return [self._template.reference(name) if name in known else name for name in names]

    def elements(self) -> Sequence[Node]:
        """Itself."""
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """Nothing: it is written here."""
        return ()


def place(template: Template, node: Syntax) -> Node | None:
    """The node at `node`: a condition's chosen arm, both where that is not known; None where nothing is written."""
    call = intrinsic(node)
    if call is None:
        if isinstance(node, ScalarNode) and template.content(node) is None:
            return None
        return _Written(template, node)
    name, argument = call
    if name == "Fn::If" and isinstance(argument, SequenceNode) and len(argument.value) == 3:
        test, *arms = argument.value
        holds = template.condition(test.value, test) if isinstance(test, ScalarNode) else None
        if isinstance(holds, bool):
            return place(template, arms[0 if holds else 1])
        if isinstance(holds, Unknown):
            nodes = [place(template, arm) for arm in arms]
            return forked(template.file.range(node), nodes, holds, lambda: hops_of(template, node))
    content = template.evaluated(node)
    if content is NO_VALUE or content is None:
        return None
    return _Computed(template, node, content)


def _member(template: Template, node: Syntax, name: str) -> Node | None:
    call = intrinsic(node)
    if call is not None:
        here = place(template, node)
        return here.get(name) if here is not None else None
    found = template.members.get(node, name)
    if found is not None:
        return place(template, found)
    missing = template.members.missing(node)
    return _perhaps(template, node, missing)


def _perhaps(template: Template, node: Syntax, missing: Unknown | None) -> Node | None:
    """What a mapping may have of which not all members are known."""
    return maybe(_Computed(template, node, missing), missing) if missing is not None else None


class _Written:
    """A plain value: a scalar, a list or an object."""

    def __init__(self, template: Template, node: Syntax) -> None:
        self._template = template
        self._node = node
        self.existence: Unknown | None = None

    @property
    def range(self) -> Range:
        return self._template.file.range(self._node)

    @property
    def content(self) -> Content:
        return self._template.content(self._node)

    def get(self, name: str) -> Node | None:
        return _member(self._template, self._node, name) if isinstance(self._node, MappingNode) else None

    def elements(self) -> Sequence[Node]:
        if not isinstance(self._node, SequenceNode):
            return (self,)
        found = (place(self._template, item) for item in self._node.value)
        return [one for one in found if one is not None]

    def trace(self) -> tuple[Hop, ...]:
        return hops_of(self._template, self._node)


class _Computed:
    """What a function gives: its range is the call, and its members have no places of their own."""

    def __init__(self, template: Template, node: Syntax, content: Content) -> None:
        self._template = template
        self._node = node
        self.content = content
        self.existence: Unknown | None = None

    @property
    def range(self) -> Range:
        return self._template.file.range(self._node)

    def get(self, name: str) -> Node | None:
        return DataNode(self.content, self.range, self.trace).get(name)

    def elements(self) -> Sequence[Node]:
        if not isinstance(self.content, list):
            return (self,)
        return DataNode(self.content, self.range, self.trace).elements()

    def trace(self) -> tuple[Hop, ...]:
        return hops_of(self._template, self._node)


class _Fork:
    """One of several places; which one, an unknown condition decides."""

    def __init__(
        self, range: Range, nodes: Sequence[Node], test: Unknown, trace: Callable[[], tuple[Hop, ...]]
    ) -> None:
        self.range = range
        self.existence: Unknown | None = None
        self.trace = trace
        self._nodes = nodes
        self._test = test

    @property
    def content(self) -> Content:
        return one_of([node.content for node in self._nodes], self._test)

    def get(self, name: str) -> Node | None:
        return forked(self.range, [node.get(name) for node in self._nodes], self._test, self.trace)

    def elements(self) -> Sequence[Node]:
        if not any(isinstance(node.content, list) for node in self._nodes):
            return (self,)
        return [maybe(one, why(one.existence, self._test)) for node in self._nodes for one in node.elements()]


def forked(
    range: Range, nodes: Sequence[Node | None], test: Unknown, trace: Callable[[], tuple[Hop, ...]]
) -> Node | None:
    """What may be each of `nodes`, or nothing where one is None, by an unknown condition."""
    found = [node for node in nodes if node is not None]
    if len(found) == len(nodes):
        return _Fork(range, found, test, trace)
    return maybe(found[0], why(found[0].existence, test)) if found else None
