"""Azure's caches, Synapse workspaces and backup vaults: encrypted by the service, some with a key of one's own."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, present, row, text
from tcop_iac.assets.azure.database import paired
from tcop_iac.assets.azure.provider import LOCATION, TAGS
from tcop_iac.assets.kinds.backup import BackupCopies, BackupVault, Copy
from tcop_iac.assets.kinds.cache import Cache
from tcop_iac.assets.kinds.search import AnalyticsStore
from tcop_iac.assets.part_rows import OnePart

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"
_STORE = {"location": LOCATION, "tags": TAGS, "storage_encrypted": row(terraform=fixed(True))}
_REDUNDANCY = row(
    terraform=text("storage_mode_type"),
    default="GeoRedundant",
    doc=f"{_DOCS}/recovery_services_vault#storage_mode_type-1",
)

ADAPTERS = (
    adapter(Cache, terraform="azurerm_redis_cache", identity=("name",), rows=_STORE),
    adapter(
        Cache,
        terraform="azurerm_managed_redis",
        identity=("name",),
        rows={**_STORE, "customer_key": row(terraform=present("customer_managed_key"))},
    ),
    adapter(
        AnalyticsStore,
        terraform="azurerm_synapse_workspace",
        identity=("name",),
        rows={**_STORE, "customer_key": row(terraform=present("customer_managed_key"))},
    ),
    adapter(
        BackupVault,
        terraform="azurerm_recovery_services_vault",
        identity=("name",),
        rows={**_STORE, "customer_key": row(terraform=present("encryption.key_id"))},
    ),
    adapter(
        BackupCopies,
        terraform="azurerm_recovery_services_vault",
        rows={
            "copies": OnePart(
                Copy, {"location": row(terraform=paired(_REDUNDANCY.read, ("GeoRedundant",), LOCATION.read))}
            )
        },
    ),
)
