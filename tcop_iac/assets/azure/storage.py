"""Azure Storage accounts, managed disks and Service Bus: encrypted by the service, some with a key of one's own."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, companion, first_of, fixed, present, row
from tcop_iac.assets.azure.provider import LOCATION, TAGS
from tcop_iac.assets.kinds.machines import Disk
from tcop_iac.assets.kinds.stores import MessageStore, ObjectStore

_SILENT = "https://learn.microsoft.com/en-us/azure/security/fundamentals/encryption-atrest"
_STORE = {"location": LOCATION, "tags": TAGS, "storage_encrypted": row(terraform=fixed(True))}

ADAPTERS = (
    adapter(
        ObjectStore,
        terraform="azurerm_storage_account",
        identity=("name",),
        rows={
            **_STORE,
            "customer_key": row(
                terraform=first_of(
                    companion(
                        "azurerm_storage_account_customer_managed_key", on="storage_account_id", read=fixed(True)
                    ),
                    present("customer_managed_key"),
                ),
                default=False,
                doc=_SILENT,
            ),
        },
    ),
    adapter(
        Disk,
        terraform="azurerm_managed_disk",
        rows={**_STORE, "customer_key": row(terraform=present("disk_encryption_set_id"))},
    ),
    adapter(
        MessageStore,
        terraform="azurerm_servicebus_namespace",
        identity=("name",),
        rows={**_STORE, "customer_key": row(terraform=present("customer_managed_key"))},
    ),
)
