"""Azure: keys and accounts of its own with which a service lets people and applications in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Adapter, Reader, adapter, find, first_of, flag, over_arms, present, row, text
from tcop_iac.assets.answers import agreed
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.joins import any_of, referring
from tcop_iac.assets.kinds.shared_keys import LocalAccounts, SharedKeys
from tcop_iac.model.value import Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"

_OTHER_INTERFACES = ("EnableCassandra", "EnableGremlin", "EnableMongo", "EnableTable")
"""Capabilities that give a Cosmos DB account another interface than SQL's, for which keys cannot be turned off."""


def _unless(path: str) -> Reader:
    """A reader of the opposite of the flag at `path`."""
    read = flag(path)

    def read_opposite(site: Site) -> Value[Any]:
        found = read(site)
        return replace(found, content=over_arms(found.content, lambda one: not one))

    return read_opposite


def _speaks_sql(site: Site) -> bool:
    """Whether a Cosmos DB account has SQL's interface, or may have."""
    kind = text("kind")(site).content
    if agreed(kind, lambda one: one if isinstance(one, Unknown) else one not in (None, "GlobalDocumentDB")) is True:
        return False
    return not any(node.content in _OTHER_INTERFACES for node in find(site.node, "capabilities.name").nodes)


def _keyed(type_: str, *readers: Reader, where: str, applies: Any = None) -> Adapter:
    return adapter(
        SharedKeys,
        terraform=type_,
        applies=applies,
        rows={"open": row(terraform=first_of(*readers), default=True, doc=f"{_DOCS}/{where}"), "tags": TAGS},
    )


ADAPTERS = (
    adapter(
        LocalAccounts,
        terraform="azurerm_mssql_server",
        rows={
            "open": row(
                terraform=_unless("azuread_administrator.azuread_authentication_only"),
                default=True,
                doc=f"{_DOCS}/mssql_server#azuread_authentication_only-1",
            ),
            "directory": row(
                terraform=any_of(
                    present("azuread_administrator"),
                    referring(("azurerm_sql_active_directory_administrator", "server_name")),
                )
            ),
        },
    ),
    adapter(
        LocalAccounts,
        terraform="azurerm_kubernetes_cluster",
        rows={
            "open": row(
                terraform=_unless("local_account_disabled"),
                default=True,
                doc=f"{_DOCS}/kubernetes_cluster#local_account_disabled-1",
            ),
            "directory": row(
                terraform=any_of(
                    present("azure_active_directory_role_based_access_control"),
                    present("role_based_access_control.azure_active_directory"),
                )
            ),
        },
    ),
    adapter(
        LocalAccounts,
        terraform="azurerm_container_registry",
        rows={
            "open": row(
                terraform=flag("admin_enabled"), default=False, doc=f"{_DOCS}/container_registry#admin_enabled-1"
            )
        },
    ),
    _keyed(
        "azurerm_storage_account",
        flag("shared_access_key_enabled"),
        where="storage_account#shared_access_key_enabled-1",
    ),
    _keyed(
        "azurerm_cosmosdb_account",
        flag("local_authentication_enabled"),
        _unless("local_authentication_disabled"),
        where="cosmosdb_account#local_authentication_enabled-1",
        applies=_speaks_sql,
    ),
    _keyed(
        "azurerm_servicebus_namespace", flag("local_auth_enabled"), where="servicebus_namespace#local_auth_enabled-1"
    ),
    _keyed(
        "azurerm_eventhub_namespace",
        flag("local_authentication_enabled"),
        where="eventhub_namespace#local_authentication_enabled-1",
    ),
)
