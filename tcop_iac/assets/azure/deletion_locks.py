"""Azure: locks that keep stores of data from being deleted, on the store, its server, its group or the subscription.

Source: Microsoft Learn, "Lock your Azure resources to protect your infrastructure" (both levels refuse deletion, and a
lock holds for all that is below its scope).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, row, value
from tcop_iac.assets.answers import Answer, agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import LOCATION, TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.recovery import GuardedStore
from tcop_iac.assets.references import resource_at
from tcop_iac.model.value import Content, Origin, Unknown, Value

_LOCK = "azurerm_management_lock"
_ELSEWHERE = Unknown(
    "no lock that is declared here is on it or what it belongs to, and another configuration may lock it"
)


def _uses_locks(site: Site) -> bool:
    """Whether the configuration declares a lock; where it has none, the landing zone commonly locks."""
    return any(one.mode == "managed" for one in site.estate.of_type(_LOCK))


def _protected(site: Site) -> Value[Any]:
    """Whether a lock is on the store or what it belongs to; without one that is not known."""
    above = set(_above(site))
    answers: list[Answer] = []
    for lock in site.estate.of_type(_LOCK):
        if lock.mode == "managed":
            scope = value("scope")(Site(lock, lock.body, site.estate))
            held = agreed(scope.content, lambda one: _holds(one, above, site))
            if held is True and lock.existence is None:
                return scope.holding(True)
            answers.append(lock.existence if held is True and lock.existence is not None else held)
    doubt = any_of(answers)
    return Value(doubt if isinstance(doubt, Unknown) else _ELSEWHERE, site.node.range, Origin.ABSENT, _LOCK)


def _above(site: Site) -> Iterator[str]:
    """The addresses of the store, its server and the groups that these are in."""
    yield site.resource.address
    server = pointed_at(site, "server_id", "azurerm_mssql_server")
    for one in (site, server):
        if one is not None:
            yield one.resource.address
            yield from _groups(one)


def _groups(site: Site) -> Iterator[str]:
    """The groups, declared or looked up here, that a resource is in."""
    content = value("resource_group_name")(site).content
    referred = resource_at(site.estate, content)
    for group in site.estate.of_type("azurerm_resource_group"):
        name = value("name")(Site(group, group.body, site.estate)).content
        if group is referred or (isinstance(content, str) and name == content):
            yield group.address


def _holds(scope: Content, above: set[str], site: Site) -> Answer:
    if not isinstance(scope, Unknown):
        return False
    target = resource_at(site.estate, scope)
    if target is None:
        return scope
    return target.type == "azurerm_subscription" or target.address in above


ADAPTERS = tuple(
    adapter(
        GuardedStore,
        terraform=type_,
        applies=_uses_locks,
        rows={**place, "tags": TAGS, "protected": row(terraform=computed(_protected))},
    )
    for type_, place in (
        ("azurerm_storage_account", {"location": LOCATION}),
        ("azurerm_postgresql_flexible_server", {"location": LOCATION}),
        ("azurerm_mysql_flexible_server", {"location": LOCATION}),
        ("azurerm_cosmosdb_account", {"location": LOCATION}),
        ("azurerm_mssql_database", {}),
    )
)
