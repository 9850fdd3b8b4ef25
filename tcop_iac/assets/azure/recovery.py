"""Azure: backups of databases, soft delete of storage, recovery vaults."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, number, over_arms, present, row, text, value
from tcop_iac.assets.answers import any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import LOCATION, TAGS
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.recovery import BackedUpDatabase, BackedUpStore, BackupVault, PlannedStore, VersionedStore
from tcop_iac.model.value import Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"
_DATA = {"location": LOCATION, "tags": TAGS}
_OF_SERVER = {"tags": TAGS}
"""A database of SQL lies where its server does, which is told where it is a database."""
_WEEK = 7


_EIGHT_HOURS = Decimal(8) / 24
"""In days: how long periodic backups of Cosmos DB are kept where nothing is said."""


def _cosmos_days(site: Site) -> Value[Any]:
    """Continuous backups go back 7 or 30 days; periodic ones as many hours as are written, 8 by default.

    https://learn.microsoft.com/azure/cosmos-db/online-backup-and-restore
    """
    kind = text("backup.type")(site)
    if kind.content is None:
        return replace(kind, content=_EIGHT_HOURS, origin=Origin.DEFAULT, range=site.node.range)
    if isinstance(kind.content, str) and kind.content == "Continuous":
        return replace(kind, content=_WEEK)
    hours = number("backup.retention_in_hours")(site)
    if hours.content is None:
        return replace(
            kind, content=over_arms(kind.content, lambda one: _WEEK if one == "Continuous" else _EIGHT_HOURS)
        )
    return replace(hours, content=over_arms(hours.content, _in_days))


def _in_days(hours: int) -> int | Decimal:
    return hours // 24 if hours >= 24 else Decimal(hours) / 24


def _kept(site: Site) -> Value[Any]:
    """Whether blobs can be brought back: by versions, or by a soft delete of a week or more (7 days by default)."""
    versions = flag("blob_properties.versioning_enabled")(site)
    soft = present("blob_properties.delete_retention_policy")(site)
    days = number("blob_properties.delete_retention_policy.days")(site)
    long = over_arms(days.content, lambda one: one >= _WEEK) if days.content is not None else soft.content
    answer = any_of(one if isinstance(one, (bool, Unknown)) else False for one in (versions.content, long))
    decides = versions if versions.content is True else days if days.content is not None else soft
    return replace(decides, content=answer)


_PROTECTED = "azurerm_backup_protected_vm"
_IS_PROTECTED = referring((_PROTECTED, "source_vm_id"))


def _planned(site: Site) -> Value[Any]:
    """Whether a vault backs the machine up; None where nothing here says so of any machine."""
    found = _IS_PROTECTED(site)
    others = any(one.mode == "managed" for one in site.estate.of_type(_PROTECTED))
    return found if others else replace(found, content=None)


ADAPTERS = (
    *(
        adapter(
            BackedUpDatabase,
            terraform=f"azurerm_{name}",
            rows={
                **(_OF_SERVER if name == "mssql_database" else _DATA),
                "backup_days": row(terraform=number(path), default=_WEEK, doc=f"{_DOCS}/{name}#{anchor}-1"),
            },
        )
        for name, path, anchor in (
            ("postgresql_flexible_server", "backup_retention_days", "backup_retention_days"),
            ("mysql_flexible_server", "backup_retention_days", "backup_retention_days"),
            ("mssql_database", "short_term_retention_policy.retention_days", "retention_days"),
        )
    ),
    adapter(
        BackedUpStore,
        terraform="azurerm_cosmosdb_account",
        rows={**_DATA, "backup_days": row(terraform=computed(_cosmos_days))},
    ),
    adapter(
        VersionedStore, terraform="azurerm_storage_account", rows={**_DATA, "kept": row(terraform=computed(_kept))}
    ),
    adapter(
        BackupVault,
        terraform="azurerm_recovery_services_vault",
        rows={
            "tags": TAGS,
            "locked": row(
                terraform=value("immutability", lambda one: one in ("Locked", "Unlocked")),
                default=False,
                doc=f"{_DOCS}/recovery_services_vault#immutability-1",
            ),
            "keeps_deleted": row(
                terraform=flag("soft_delete_enabled"),
                default=True,
                doc=f"{_DOCS}/recovery_services_vault#soft_delete_enabled-1",
            ),
        },
    ),
    *(
        adapter(PlannedStore, terraform=type_, rows={"tags": TAGS, "planned": row(terraform=computed(_planned))})
        for type_ in ("azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine")
    ),
)
