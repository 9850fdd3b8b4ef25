"""Data events of CloudTrail: which trails declared here record who reads and writes the items of one store."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from tcop_iac.assets.adapter import find, flag, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.model.range import Range
from tcop_iac.model.record import record
from tcop_iac.model.resource import Node, Resource
from tcop_iac.model.value import Content, OneOf, Origin, Unknown, Value, first_unknown, why

TRAILS = ("aws_cloudtrail", "aws_cloudtrail_event_data_store")

_BOTH = frozenset(("reads", "writes"))
_KEPT = {"All": _BOTH, "ReadOnly": frozenset(("reads",)), "WriteOnly": frozenset(("writes",))}

_WHOLE, _PART, _NOTHING = "whole", "part", "nothing"
"""How much of a store a selector names."""

_NEGATIVE = ("not_equals", "not_starts_with", "not_ends_with")
_POSITIVE = ("equals", "starts_with")


@record(frozen=True, slots=True)
class _Service:
    """A service's items: their type in selectors, the pattern of all of them, and how its names are compared."""

    type: str
    everything: re.Pattern[str]
    named: Callable[[str, str], str]
    identity: str


def _bucket_named(arn: str, bucket: str) -> str:
    """How much of `bucket` a selector names by `arn`: without the slash it is only a prefix of names."""
    name, slash, rest = arn.rpartition(":::")[2].partition("/")
    if name == bucket:
        return _WHOLE if slash and not rest else _PART
    return _PART if not slash and bucket.startswith(name) else _NOTHING


def _table_named(arn: str, table: str) -> str:
    return _WHOLE if arn.rpartition("/")[2] == table else _NOTHING


_OBJECTS = _Service("AWS::S3::Object", re.compile(r"arn:aws[\w-]*:s3(:::)?"), _bucket_named, "bucket")
_ITEMS = _Service("AWS::DynamoDB::Table", re.compile(r"arn:aws[\w-]*:dynamodb"), _table_named, "name")


@record(frozen=True, slots=True)
class _Selection:
    """What one selector keeps of a store: which of reads and writes, how much of it, and what is not known."""

    kinds: frozenset[str]
    extent: str
    doubt: Unknown | None
    range: Range


def objects_recorded(site: Site) -> Value[Any]:
    """What trails keep of access to a bucket's objects: "all", "some" or "none"; None where there is no trail."""
    return _recorded(site, _OBJECTS)


def items_recorded(site: Site) -> Value[Any]:
    """What trails keep of access to a table's items: "all", "some" or "none"; None where there is no trail."""
    return _recorded(site, _ITEMS)


def _recorded(site: Site, service: _Service) -> Value[Any]:
    trails = [trail for type_ in TRAILS for trail in site.estate.of_type(type_) if _records(trail, site)]
    found = [one for trail in trails for one in _selections(trail, site, service) if one.extent != _NOTHING]
    sure = [one for one in found if one.doubt is None]
    kept = frozenset[str]().union(*(one.kinds for one in sure if one.extent == _WHOLE))
    doubt = next((one for one in found if one.doubt is not None), None)
    if kept == _BOTH:
        return Value("all", sure[0].range, attribute="event_selector")
    if doubt is not None:
        return Value(doubt.doubt, doubt.range, attribute="event_selector")
    if sure:
        return Value("some", sure[0].range, attribute="event_selector")
    own = any(trail.type == "aws_cloudtrail" and trail.existence is None for trail in trails)
    return Value("none" if own else None, site.node.range, Origin.ABSENT, "event_selector")


def _records(trail: Resource, site: Site) -> bool:
    """Whether a trail may record at all: one that is switched off surely does not."""
    return trail.mode == "managed" and flag("enable_logging")(_at(trail, trail.body, site)).content is not False


def _selections(trail: Resource, site: Site, service: _Service) -> Iterator[_Selection]:
    for node in _elements(trail.body, "event_selector"):
        yield from _basic(trail, node, site, service)
    for node in _elements(trail.body, "advanced_event_selector"):
        yield _advanced(trail, node, site, service)


def _basic(trail: Resource, selector: Node, site: Site, service: _Service) -> Iterator[_Selection]:
    kind = text("read_write_type")(_at(trail, selector, site)).content
    kinds = _KEPT.get(kind or "All", _BOTH) if not isinstance(kind, (Unknown, OneOf)) else _BOTH
    doubt = why(trail.existence, selector.existence, first_unknown(kind))
    for node in _elements(selector, "data_resource"):
        here = _at(trail, node, site)
        type_, values = text("type")(here), texts("values")(here)
        unsure = why(doubt, node.existence, first_unknown(type_.content))
        if unsure is not None or type_.content == service.type:
            for extent, unclear in _extents(values.content, site, service):
                yield _Selection(kinds, extent, why(unsure, unclear), values.range)


def _advanced(trail: Resource, selector: Node, site: Site, service: _Service) -> _Selection:
    """An advanced selector: every field narrows it, and one that is not looked at here leaves a part."""
    kinds, extent = _BOTH, _WHOLE
    doubt = why(trail.existence, selector.existence)
    for node in _elements(selector, "field_selector"):
        here = _at(trail, node, site)
        name = text("field")(here).content
        wanted = texts("equals")(here).content
        doubt = why(doubt, node.existence, first_unknown(name))
        if name == "eventCategory" or name == "resources.type":
            expected = "Data" if name == "eventCategory" else service.type
            unsure = first_unknown(wanted)
            if unsure is None and expected not in (wanted or ()):
                extent = _NOTHING
            doubt = why(doubt, unsure)
        elif name == "readOnly":
            doubt = why(doubt, first_unknown(wanted))
            kinds &= _halves(wanted)
        elif name == "resources.ARN":
            part, unsure = _named(here, site, service)
            extent = part if extent != _NOTHING else extent
            doubt = why(doubt, unsure)
        elif extent == _WHOLE:
            extent = _PART
    return _Selection(kinds, extent, doubt, selector.range)


def _halves(wanted: Content) -> frozenset[str]:
    if not isinstance(wanted, list) or len(wanted) != 1 or isinstance(wanted[0], (Unknown, OneOf)):
        return _BOTH
    return frozenset(("reads",)) if str(wanted[0]).lower() == "true" else frozenset(("writes",))


def _named(field: Site, site: Site, service: _Service) -> tuple[str, Unknown | None]:
    """How much of the store a field selector on names keeps: the most that is named, less what is left out."""
    most, doubt = _WHOLE, None
    positive = [content for name in _POSITIVE if (content := texts(name)(field).content) is not None]
    if positive:
        found = [one for content in positive for one in _extents(content, site, service)]
        most = next((wanted for wanted in (_WHOLE, _PART) if any(extent == wanted for extent, _ in found)), _NOTHING)
        sure = any(extent == most and unclear is None for extent, unclear in found)
        doubt = None if sure else why(*(unclear for _, unclear in found))
    for name in _NEGATIVE:
        for extent, unclear in _extents(texts(name)(field).content, site, service):
            doubt = why(doubt, unclear)
            if extent == _WHOLE:
                most = _NOTHING
            elif extent == _PART and most == _WHOLE:
                most = _PART
    return most, doubt


def _extents(names: Content, site: Site, service: _Service) -> Iterator[tuple[str, Unknown | None]]:
    """How much of the store at `site` each of `names` covers, and why that is not known."""
    if isinstance(names, (Unknown, OneOf)):
        yield _WHOLE, first_unknown(names)
        return
    for one in names or ():
        if isinstance(one, str):
            yield _extent(one, site, service)
        elif isinstance(one, Unknown):
            yield _extent_of_unknown(one, site, service)
        else:
            yield _WHOLE, first_unknown(one)


def _extent(arn: str, site: Site, service: _Service) -> tuple[str, Unknown | None]:
    if service.everything.fullmatch(arn):
        return _WHOLE, None
    name = text(service.identity)(site).content
    if isinstance(name, str):
        return service.named(arn, name), None
    return _WHOLE, why(first_unknown(name), Unknown("the name of the store is made when it is deployed"))


def _extent_of_unknown(arn: Unknown, site: Site, service: _Service) -> tuple[str, Unknown | None]:
    """A name made of a reference: to this store, to another one, or to something that cannot be told."""
    pieces = arn.parts or (arn,)
    unknown = [piece for piece in pieces if isinstance(piece, Unknown)]
    addresses = {reference.address for piece in unknown for reference in piece.references}
    if len(unknown) == 1 and unknown[0].exact and site.resource.address in addresses:
        tail = pieces[-1] if isinstance(pieces[-1], str) else ""
        whole = tail == ("/" if service is _OBJECTS else "")
        return _WHOLE if whole else _PART, None
    if addresses and all(f"{site.resource.type}." in address for address in addresses):
        return _NOTHING, None
    return _WHOLE, arn


def _elements(node: Node, path: str) -> Iterator[Node]:
    for found in find(node, path).nodes:
        yield from found.elements()


def _at(trail: Resource, node: Node, site: Site) -> Site:
    return Site(trail, node, site.estate)
