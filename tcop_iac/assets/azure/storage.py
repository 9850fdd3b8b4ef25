"""Azure Storage accounts, disks, NetApp accounts, Service Bus and log workspaces: encrypted by the service."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, companion, computed, first_of, fixed, flag, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.database import located_at, paired
from tcop_iac.assets.azure.monitor import SETTING, logs_kept
from tcop_iac.assets.azure.provider import LOCATION, TAGS
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.machines import Disk
from tcop_iac.assets.kinds.stores import CopyRule, FileSystem, KeyedStore, MessageStore, ObjectCopies, ObjectStore
from tcop_iac.assets.part_rows import OnePart
from tcop_iac.assets.references import resource_at
from tcop_iac.model.value import Content, Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"
_SILENT = "https://learn.microsoft.com/en-us/azure/security/fundamentals/encryption-atrest"
_STORE = {"location": LOCATION, "tags": TAGS, "storage_encrypted": row(terraform=fixed(True))}

_GEO = ("GRS", "RAGRS", "GZRS", "RAGZRS")
"""Kinds of redundancy that copy objects to the paired region (Azure Storage, "Redundancy")."""

_BLOB_SERVICE = "/blobServices/default"
_ACCESS = ("StorageRead", "StorageWrite", "StorageDelete")

_FIRST_CLOSED = 4
"""From this major version of the provider on, copies to other tenants are off unless they are switched on."""

_NO_SETTING = Unknown("no diagnostic setting for it is in this configuration; a policy of the platform may make one")


def _open_to_others(site: Site) -> Value[Any]:
    """`cross_tenant_replication_enabled`; its default was true before the provider's version 4."""
    written = flag("cross_tenant_replication_enabled")(site)
    if written.content is not None:
        return written
    version = site.resource.provider.version
    if version is not None and version < _FIRST_CLOSED:
        reason = f"it is not written, and its default in version {version} of the provider was true"
        return replace(written, content=Unknown(reason), origin=Origin.DEFAULT)
    return replace(written, content=False, origin=Origin.DEFAULT)


def _of_blobs(site: Site) -> bool:
    """Whether a diagnostic setting is for the service of blobs, which records access; the account only measures."""
    target = text("target_resource_id")(site).content
    last = target.parts[-1] if isinstance(target, Unknown) and target.parts else target
    return isinstance(last, str) and last.lower().endswith(_BLOB_SERVICE.lower())


def _keeps_access(site: Site) -> Content:
    if not _of_blobs(site):
        return False
    kept = logs_kept(site)
    return True if kept.has(*_ACCESS) else kept.doubt if kept.doubt is not None else False


_BY_SETTING = referring((SETTING, "target_resource_id"), test=_keeps_access)


def _blob_access(site: Site) -> Value[Any]:
    """Whether a setting keeps reads, writes and deletes of blobs; without any setting that is decided elsewhere."""
    found = _BY_SETTING(site)
    has_some = bool(site.estate.companions(site.resource, SETTING, "target_resource_id"))
    return found if has_some else replace(found, content=_NO_SETTING)


def _workspace_key(site: Site) -> Value[Any]:
    """A workspace has the key of the dedicated cluster that it is linked to."""
    for on in ("workspace_id", "resource_id"):
        for match in site.estate.companions(site.resource, "azurerm_log_analytics_linked_service", on):
            named = text("write_access_id")(Site(match.resource, match.resource.body, site.estate))
            cluster = resource_at(site.estate, named.content)
            if named.content is None:
                continue
            if cluster is None or match.uncertain is not None:
                return replace(named, content=Unknown("the cluster that it is linked to is not in this configuration"))
            here = Site(cluster, cluster.body, site.estate)
            return replace(_CLUSTER_KEY(here), attribute="azurerm_log_analytics_linked_service.write_access_id")
    return Value(False, site.node.range, Origin.DEFAULT, "azurerm_log_analytics_linked_service")


_CLUSTER_KEY = referring(("azurerm_log_analytics_cluster_customer_managed_key", "log_analytics_cluster_id"))

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
            "copies": OnePart(
                CopyRule,
                {"destination_location": row(terraform=paired(text("account_replication_type"), _GEO, LOCATION.read))},
            ),
            "open_to_other_tenants": row(terraform=computed(_open_to_others)),
            "access_logged": row(terraform=computed(_blob_access)),
        },
    ),
    adapter(
        ObjectCopies,
        terraform="azurerm_storage_object_replication",
        rows={
            "copies": OnePart(
                CopyRule, {"destination_location": row(terraform=located_at("destination_storage_account_id"))}
            )
        },
    ),
    adapter(
        Disk,
        terraform="azurerm_managed_disk",
        rows={**_STORE, "customer_key": row(terraform=present("disk_encryption_set_id"))},
    ),
    adapter(
        FileSystem,
        terraform="azurerm_netapp_account",
        identity=("name",),
        rows={
            **_STORE,
            "customer_key": row(terraform=referring(("azurerm_netapp_account_encryption", "netapp_account_id"))),
        },
    ),
    adapter(
        MessageStore,
        terraform="azurerm_servicebus_namespace",
        identity=("name",),
        rows={**_STORE, "customer_key": row(terraform=present("customer_managed_key"))},
    ),
    adapter(
        KeyedStore,
        terraform="azurerm_log_analytics_workspace",
        identity=("name",),
        rows={
            "tags": TAGS,  # its location is told where it is a store of logs
            "storage_encrypted": row(terraform=fixed(True)),
            "customer_key": row(terraform=computed(_workspace_key)),
        },
    ),
)
