"""What all kinds have in common: an asset is a resource seen as its kind, each field read when first asked for."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from tcop_iac.model.range import Range
from tcop_iac.model.record import record
from tcop_iac.model.resource import Node, Resource
from tcop_iac.model.value import Origin, Unknown, Value

if TYPE_CHECKING:
    from tcop_iac.assets.estate import Estate


@record(frozen=True, slots=True, eq=False)
class Site:
    """Where a row reads: a place in a resource, and the estate that the resource stands in.

    `path` is that of the place in the resource, in Terraform's terms.
    """

    resource: Resource
    node: Node
    estate: Estate
    path: str = ""


class Row(Protocol):
    """Fills one field of a kind."""

    def read(self, site: Site) -> Any:
        """The field's `Value` or `Parts`."""


class Part:
    """A typed view on one place in a resource. Fields are declared as annotations and filled by an adapter's rows.

    A field that the adapter has no row for reads as an `UNMODELLED` value, or as no parts: the resource type has no
    such property.
    """

    def __init__(self, site: Site, rows: Mapping[str, Row]) -> None:
        self._site = site
        self._rows = rows

    @property
    def range(self) -> Range:
        """The block that this part is."""
        return self._site.node.range

    @property
    def existence(self) -> Unknown | None:
        """None where this part is surely there, else why that is not known."""
        return self._site.node.existence

    if not TYPE_CHECKING:  # so that a misspelt field is still a type error

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            row = self._rows.get(name)
            value = row.read(self._site) if row else _unmodelled(type(self), name, self.range)
            spelled = self._site.resource.spelled
            if spelled is not None and value.attribute:
                whole = f"{self._site.path}.{value.attribute}" if self._site.path else value.attribute
                value = _attributed(value, spelled(whole))
            self.__dict__[name] = value
            return value


def _attributed(value: Value[Any] | Parts[Any], attribute: str) -> Value[Any] | Parts[Any]:
    """`value` with another name of its attribute. This is done for every field of a template, and `replace` is slow."""
    if not isinstance(value, Value):
        return replace(value, attribute=attribute)
    return Value(value.content, value.range, value.origin, attribute, value.trace, value.sensitive, value.certain)


class Asset(Part):
    """A resource seen as its kind."""

    @property
    def resource(self) -> Resource:
        """The resource behind the asset."""
        return self._site.resource

    @property
    def address(self) -> str:
        """The resource's address, as Terraform prints it."""
        return self._site.resource.address


P = TypeVar("P", bound=Part)


@record(frozen=True, slots=True)
class Parts(Generic[P]):
    """The parts of one kind that an asset has, in order.

    `missing` is None where these are surely all, else why there may be more. `range` is where another would be added.
    """

    items: tuple[P, ...]
    range: Range
    missing: Unknown | None = field(default=None)
    attribute: str = ""

    def __iter__(self) -> Iterator[P]:
        return iter(self.items)


def _unmodelled(kind: type, name: str, range: Range) -> Any:
    """What a field reads as that the adapter has no row for. Raises AttributeError where the kind has no such field."""
    annotation = fields(kind).get(name)
    if annotation is None:
        raise AttributeError(f"{kind.__name__} has no field {name!r}")
    return Parts((), range) if annotation.startswith("Parts") else Value(None, range, Origin.UNMODELLED)


_FIELDS: dict[type[Any], Mapping[str, str]] = {}
"""What `fields` has looked up; kinds never change."""


def fields(kind: type[Any]) -> Mapping[str, str]:
    """The fields of a kind, its ancestors' included, with their annotations as text."""
    if kind not in _FIELDS:
        found: dict[str, str] = {}
        for ancestor in reversed(kind.__mro__):
            found.update({name: str(text) for name, text in inspect.get_annotations(ancestor).items()})
        _FIELDS[kind] = found
    return _FIELDS[kind]
