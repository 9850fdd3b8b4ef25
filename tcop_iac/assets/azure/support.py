"""Azure: versions of engines and clusters, and upgrades by themselves."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, first_of, fixed, row, text, value
from tcop_iac.assets.kinds.support import AutoUpgraded, Versioned

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"


def _versioned(type_: str, product: str, path: str) -> Any:
    return adapter(
        Versioned,
        terraform=type_,
        rows={"product": row(terraform=fixed(product)), "version": row(terraform=text(path))},
    )


ADAPTERS = (
    _versioned("azurerm_kubernetes_cluster", "azure-aks", "kubernetes_version"),
    _versioned("azurerm_postgresql_flexible_server", "azure-postgresql-flexible", "version"),
    _versioned("azurerm_mysql_flexible_server", "azure-mysql-flexible", "version"),
    adapter(
        AutoUpgraded,
        terraform="azurerm_kubernetes_cluster",
        rows={
            "automatic": row(
                terraform=first_of(
                    *(
                        value(name, lambda one: one not in ("None", "Unmanaged"))
                        for name in ("node_os_upgrade_channel", "node_os_channel_upgrade")  # the second in provider 3
                    )
                ),
                default=True,
                doc=f"{_DOCS}/kubernetes_cluster#node_os_upgrade_channel-1",
            )
        },
    ),
)
