"""Readers that answer whether something in the estate refers to a resource, and rows of what it sends to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tcop_iac.assets.adapter import Reader, find, value
from tcop_iac.assets.asset import Parts, Row, Site
from tcop_iac.assets.estate import Match
from tcop_iac.assets.kinds.logs import Destination
from tcop_iac.model.record import record
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, first_unknown, one_of, why

Test = Callable[[Site], Content]
"""Whether a companion counts: True, False, or an unknown content."""


def referring(*joins: tuple[str, str], test: Test = lambda site: True) -> Reader:
    """A reader of whether any companion refers to this resource and passes `test`.

    `joins` are companion types, each with the attribute that refers. True needs one that surely does; one that may
    not be created, or may refer elsewhere, gives both answers. The range is the reference, also of one that does not
    count; else the resource's block.
    """

    def read(site: Site) -> Value[Any]:
        doubtful: Value[Any] | None = None
        refused: Value[Any] | None = None
        for type_, on in joins:
            for match in site.estate.companions(site.resource, type_, on):
                found = _counted(match, f"{type_}.{on}", on, test, site)
                if found.content is True:
                    return found
                if found.content is False:
                    refused = refused if refused is not None else found
                else:
                    doubtful = doubtful if doubtful is not None else found
        named = " or ".join(f"{type_}.{on}" for type_, on in joins)
        return _first(doubtful, refused, Value(False, site.node.range, Origin.ABSENT, named))

    return read


def any_of(*readers: Reader) -> Reader:
    """A reader that is True where any of `readers` surely is, False or None where all surely are, else both."""

    def read(site: Site) -> Value[Any]:
        values = [reader(site) for reader in readers]
        sure = next((one for one in values if one.is_known_to_be(True)), None)
        maybe = next((one for one in values if one.could_be(True)), None)
        written = next((one for one in values if one.origin is Origin.WRITTEN), values[0])
        return _first(sure, maybe, written)

    return read


def _first(*values: Value[Any] | None) -> Value[Any]:
    return next(value for value in values if value is not None)


def _counted(match: Match, attribute: str, on: str, test: Test, site: Site) -> Value[Any]:
    content = test(Site(match.resource, match.resource.body, site.estate))
    node = match.resource.body.get(on)
    range_ = node.range if node is not None else match.resource.range
    trace = node.trace if node is not None else tuple
    possible = {arm is True or isinstance(arm, Unknown) for arm in arms(content)}
    doubt = why(first_unknown(content), match.uncertain)
    if True not in possible:
        content = False
    elif doubt is not None:
        content = one_of([True, False], doubt)
    else:
        content = True
    return Value(content, range_, Origin.WRITTEN, attribute, trace)


@record(frozen=True, slots=True)
class Destinations:
    """A row of `LogRoute.destinations`: for every path that the source writes, a destination with these rows."""

    terraform: Mapping[str, Mapping[str, Row]]

    def read(self, site: Site) -> Parts[Destination]:
        """The destinations that are written at `site`."""
        found: Sequence[Destination] = list(self._written(site))
        return Parts(tuple(found), site.node.range)

    def _written(self, site: Site) -> Iterator[Destination]:
        for path, rows in self.terraform.items():
            if find(site.node, path).nodes:
                yield Destination(site, rows)


def pointed_at(site: Site, path: str, type_: str, *names: str) -> Site | None:
    """The resource of `type_` that the attribute at `path` refers to, or names by one of its attributes `names`.

    None where that stands elsewhere, or the reference may mean several.
    """
    content = value(path)(site).content
    for resource in site.estate.of_type(type_):
        if resource.mode == "managed" and _means(content, resource, names):
            return Site(resource, resource.body, site.estate)
    return None


def _means(content: Content, resource: Resource, names: Sequence[str]) -> bool:
    if isinstance(content, Unknown):
        return any(reference.address == resource.address for reference in content.references)
    nodes = [resource.body.get(name) for name in names]
    return isinstance(content, str) and any(node is not None and node.content == content for node in nodes)


def is_first(test: Reader) -> Callable[[Site], bool]:
    """Whether a resource is the first of its type, in the order of the source, of which `test` surely is true.

    For what one in a root is enough of: a policy over a hundred assignments has one result.
    """

    def ask(site: Site) -> bool:
        def first() -> Resource | None:
            made = (one for one in site.estate.of_type(site.resource.type) if one.mode == "managed")
            sure = (one for one in made if one.existence is None)
            return next((one for one in sure if test(Site(one, one.body, site.estate)).is_known_to_be(True)), None)

        return site.estate.once((test, site.resource.type), first) is site.resource

    return ask
