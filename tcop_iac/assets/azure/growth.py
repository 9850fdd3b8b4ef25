"""Azure: storage of database servers that grows, or stays at what is allocated."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, flag, row
from tcop_iac.assets.kinds.growth import AllocatedStore

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"

ADAPTERS = (
    adapter(
        AllocatedStore,
        terraform="azurerm_postgresql_flexible_server",
        rows={
            "grows": row(
                terraform=flag("auto_grow_enabled"),
                default=False,
                doc=f"{_DOCS}/postgresql_flexible_server#auto_grow_enabled-1",
            )
        },
    ),
    adapter(
        AllocatedStore,
        terraform="azurerm_mysql_flexible_server",
        rows={
            "grows": row(
                terraform=flag("storage.auto_grow_enabled"),
                default=True,
                doc=f"{_DOCS}/mysql_flexible_server#auto_grow_enabled-1",
            )
        },
    ),
)
