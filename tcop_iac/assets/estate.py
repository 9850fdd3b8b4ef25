"""The estate of one root: its resources, seen as assets, joined by reference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar, cast

from tcop_iac.assets.adapter import Adapter
from tcop_iac.assets.asset import Asset, Part, Site
from tcop_iac.model.range import Range
from tcop_iac.model.record import record
from tcop_iac.model.resource import Provider, Resource
from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown, Value, arms, references, why

A = TypeVar("A", bound=Asset)
T = TypeVar("T")

_Key = tuple[str, ...]


@record(frozen=True, slots=True)
class Match:
    """A companion, and why it may not be one (it may not be created, or may belong to another resource)."""

    resource: Resource
    uncertain: Unknown | None


class Estate:
    """All resources of one root module (or template), in the order of the source.

    Assets are made once, when a kind is first asked for; joins are indexed once per companion type and attribute.
    `declarations` are what is written outside resources: they are assets too, and no resources.
    """

    def __init__(
        self,
        root: str,
        resources: Sequence[Resource],
        adapters: Mapping[str, Sequence[Adapter]],
        range: Range,
        providers: Sequence[Provider] = (),
        given_away: Callable[[], frozenset[str]] = frozenset,
        declarations: Sequence[Resource] = (),
    ) -> None:
        self.root = root
        self.range = range
        self.resources = resources
        self.providers = providers
        self._declarations = declarations
        self._given_away = given_away
        self._adapters = adapters
        self._by_type: dict[str, list[Resource]] = defaultdict(list)
        for resource in resources:
            self._by_type[resource.type].append(resource)
        self._assets: dict[Resource, list[Asset]] = {}
        self._is_made = False
        self._by_kind: dict[type, list[Any]] = defaultdict(list)
        self._joins: dict[tuple[str, str], dict[_Key, list[Match]]] = {}
        self._answers: dict[Hashable, Any] = {}

    @cached_property
    def given_away(self) -> frozenset[str]:
        """The addresses of resources that a module which is not read is given, and may make companions for."""
        return self._given_away()

    def once(self, question: Hashable, answer: Callable[[], T]) -> T:
        """What `answer` gives, worked out when the `question` is first put to this estate.

        For policies in which every asset asks for something of all of them.
        """
        if question not in self._answers:
            self._answers[question] = answer()
        return cast("T", self._answers[question])

    def of_type(self, type_: str) -> Sequence[Resource]:
        """The managed resources and data sources of a provider's type."""
        return self._by_type.get(type_, ())

    def of(self, kind: type[A]) -> list[A]:
        """The assets of `kind` and of the kinds derived from it, in the order of the source."""
        if not self._is_made:
            self._is_made = True
            for resource in (*self.resources, *self._declarations):
                for asset in self.assets_of(resource):
                    for base in type(asset).__mro__:
                        self._by_kind[base].append(asset)
        return self._by_kind.get(kind, [])

    def assets_of(self, resource: Resource) -> list[Asset]:
        """What `resource` is, as assets; empty for a data source and for a type without an adapter."""
        if resource.mode != "managed":
            return []
        if resource not in self._assets:
            site = Site(resource, resource.body, self)
            self._assets[resource] = [
                adapter.kind(site, adapter.rows)
                for adapter in self._adapters.get(resource.type, ())
                if _serves(adapter, resource) and (adapter.applies is None or adapter.applies(site))
            ]
        return self._assets[resource]

    def companions(self, resource: Resource, type_: str, on: str) -> list[Match]:
        """The resources of `type_` whose attribute `on` refers to `resource`, by reference or by its known identity."""
        index = self._joins.get((type_, on))
        if index is None:
            index = self._joins[type_, on] = self._index(type_, on)
        if not index:
            return []
        found: dict[str, Match] = {}
        for key in self._keys_of(resource):
            for match in index.get(key, ()):
                found.setdefault(match.resource.address, match)
        return list(found.values())

    def referred(self, kind: type[A], value: Value[Any]) -> A | None:
        """The asset of `kind` that `value` refers to (a database's key), or None where it points nowhere in here."""
        wanted = {key for key, _ in _keys_in(value.content)}
        if not wanted:
            return None
        return next((asset for asset in self.of(kind) if wanted & set(self._keys_of(asset.resource))), None)

    def _index(self, type_: str, on: str) -> dict[_Key, list[Match]]:
        index: dict[_Key, list[Match]] = defaultdict(list)
        for resource in self.of_type(type_):
            node = resource.body.get(on)
            if node is None or resource.mode != "managed":
                continue
            for element in node.elements():
                for key, uncertain in _keys_in(element.content):
                    index[key].append(Match(resource, why(uncertain, resource.existence)))
        return index

    def _keys_of(self, resource: Resource) -> Iterator[_Key]:
        yield ("@", resource.address)
        for adapter in self._adapters.get(resource.type, ()):
            for name in adapter.identity:
                node = resource.body.get(name)
                if node is not None:
                    for key, _ in _keys_in(node.content):
                        if key[0] != "@":
                            yield key


def _serves(adapter: Adapter, resource: Resource) -> bool:
    served = adapter.terraform
    return served == resource.type or (served.endswith("*") and resource.type.startswith(served[:-1]))


def _keys_in(content: Content) -> Iterator[tuple[_Key, Unknown | None]]:
    """The keys by which `content` can be joined, each with why the join is uncertain."""
    uncertain = content.test if isinstance(content, OneOf) else None
    for arm in arms(content):
        if isinstance(arm, Sensitive):
            arm = arm.content
        if isinstance(arm, str) and arm:
            yield ("=", arm), uncertain
        elif isinstance(arm, Unknown):
            identity = arm.identity
            if identity is not None:
                yield ("?", *identity), uncertain
            for reference in references(arm):
                yield ("@", reference.address), uncertain


__all__ = ["Asset", "Estate", "Match", "Part"]
