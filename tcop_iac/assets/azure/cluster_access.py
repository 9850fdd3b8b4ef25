"""Azure Kubernetes Service: what gives power in a cluster.

Source: learn.microsoft.com, "Access and identity options for Azure Kubernetes Service".
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, first_of, flag, row
from tcop_iac.assets.kinds.authority import ClusterAuthority

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/kubernetes_cluster"

ADAPTERS = (
    adapter(
        ClusterAuthority,
        terraform="azurerm_kubernetes_cluster",
        rows={
            "by_roles": row(
                terraform=first_of(
                    flag("role_based_access_control_enabled"),
                    flag("role_based_access_control.enabled"),  # until provider 2.99
                ),
                default=True,
                doc=f"{_DOCS}#role_based_access_control_enabled-1",
            )
        },
    ),
)
