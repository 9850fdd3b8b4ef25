"""Azure: when records of Cosmos DB end."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, number, over_arms, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.records import RecordStore
from tcop_iac.model.value import Origin, Value

_SECONDS = 24 * 60 * 60


def _account_tags(site: Site) -> Value[Any]:
    """The tags of the account: a container has none."""
    account = pointed_at(site, "account_name", "azurerm_cosmosdb_account", "name")
    return TAGS.read(account) if account is not None else Value({}, site.node.range, Origin.ABSENT, "tags")


def _expire(path: str, each_may: bool) -> Reader:
    """Whether records end. With -1 none does by default; where `each_may`, one ends at a time of its own."""

    def read(site: Site) -> Value[Any]:
        seconds = number(path)(site)
        if seconds.content is None:
            return seconds.holding(False, Origin.DEFAULT)
        return seconds.holding(over_arms(seconds.content, lambda one: one > 0 or each_may))

    return computed(read)


def _days(path: str) -> Reader:
    def read(site: Site) -> Value[Any]:
        seconds = number(path)(site)
        return seconds.holding(over_arms(seconds.content, lambda one: -(-int(one) // _SECONDS) if one > 0 else None))

    return computed(read)


ADAPTERS = tuple(
    adapter(
        RecordStore,
        terraform=type_,
        rows={
            "tags": row(terraform=computed(_account_tags)),
            "records_expire": row(terraform=_expire(path, each_may)),
            "kept_days": row(terraform=_days(path)),
        },
    )
    for type_, path, each_may in (
        ("azurerm_cosmosdb_sql_container", "default_ttl", True),
        ("azurerm_cosmosdb_mongo_collection", "default_ttl_seconds", False),
    )
)
