"""Azure Kubernetes Service and Container Registry: encrypted by the service, some with a key of one's own.

Source: learn.microsoft.com, "Azure encryption overview", "Use KMS encryption for AKS", "Encrypt registry with a
customer-managed key".
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, present, row
from tcop_iac.assets.azure.monitor import routed
from tcop_iac.assets.azure.provider import LOCATION, TAGS
from tcop_iac.assets.kinds.cluster import Cluster, ImageRepository

_STORE = {"location": LOCATION, "tags": TAGS, "storage_encrypted": row(terraform=fixed(True))}

ADAPTERS = (
    adapter(
        Cluster,
        terraform="azurerm_kubernetes_cluster",
        identity=("name",),
        rows={
            **_STORE,
            "customer_key": row(terraform=present("key_management_service.key_vault_key_id")),
            "changes_logged": row(terraform=routed("kube-audit", "kube-audit-admin")),
        },
    ),
    adapter(
        ImageRepository,
        terraform="azurerm_container_registry",
        identity=("name",),
        rows={**_STORE, "customer_key": row(terraform=present("encryption.key_vault_key_id"))},
    ),
)
