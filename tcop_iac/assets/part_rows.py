"""More rows that give parts: put together from several, taken from companion resources, or the resource itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import find
from tcop_iac.assets.asset import Part, Parts, Row, Site
from tcop_iac.model.doubtful_node import maybe
from tcop_iac.model.range import Hop, Range
from tcop_iac.model.record import record
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, OneOf, Unknown, first_unknown, why


@record(frozen=True, slots=True)
class Together:
    """The parts of several rows, one after the other."""

    rows: tuple[Row, ...]

    def read(self, site: Site) -> Parts[Any]:
        """All parts at `site`."""
        found = [row.read(site) for row in self.rows]
        missing = why(*(one.missing for one in found))
        items = tuple(item for one in found for item in one)
        return Parts(items, next((one.range for one in found if one.items), site.node.range), missing)


@record(frozen=True, slots=True)
class CompanionParts:
    """One part for every resource of `type` whose attribute `on` refers to this resource; the part reads there."""

    kind: type[Part]
    type: str
    on: str
    rows: Mapping[str, Row]

    def read(self, site: Site) -> Parts[Any]:
        """The companions of the resource at `site`, as parts."""
        matches = site.estate.companions(site.resource, self.type, self.on)
        bodies = [(match.resource, maybe(match.resource.body, match.uncertain)) for match in matches]
        items = tuple(self.kind(Site(resource, body, site.estate), self.rows) for resource, body in bodies)
        return Parts(items, site.node.range, attribute=self.type)


@record(frozen=True, slots=True)
class OnePart:
    """The place itself as one part; `unless` says why it may not be one."""

    kind: type[Part]
    rows: Mapping[str, Row]
    unless: Callable[[Site], Unknown | None] = lambda site: None

    def read(self, site: Site) -> Parts[Any]:
        """The one part at `site`."""
        here = replace(site, node=maybe(site.node, self.unless(site)))
        return Parts((self.kind(here, self.rows),), site.node.range)


@record(frozen=True, slots=True)
class ListedParts:
    """One part for every member of the list at `path`; the part's rows find the member itself at "value"."""

    kind: type[Part]
    path: str
    rows: Mapping[str, Row]

    def read(self, site: Site) -> Parts[Any]:
        """The members of the list, as parts."""
        found = find(site.node, self.path)
        items: list[Part] = []
        missing = found.missing
        for node in found.nodes:
            content = node.content
            if isinstance(content, (Unknown, OneOf)):
                missing = why(missing, first_unknown(content))
                continue
            members = (Site(site.resource, _Member(one), site.estate) for one in node.elements())
            items.extend(self.kind(member, self.rows) for member in members)
        return Parts(tuple(items), found.range, missing, self.path)


@record(frozen=True, slots=True, eq=False)
class _Member:
    """A node whose one member, "value", is the node behind it."""

    node: Node
    existence: Unknown | None = None

    @property
    def range(self) -> Range:
        """As the node's."""
        return self.node.range

    @property
    def content(self) -> Content:
        """As an object with one member."""
        return {"value": self.node.content}

    def get(self, name: str) -> Node | None:
        """The node itself, by the name "value"."""
        return self.node if name == "value" else None

    def elements(self) -> Sequence[Node]:
        """Itself."""
        return (self,)

    def trace(self) -> tuple[Hop, ...]:
        """As the node's."""
        return self.node.trace()
