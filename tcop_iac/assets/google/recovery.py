"""Google Cloud: backups of databases, points in time, versions of buckets, protection from deletion."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, number, over_arms, present, row, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import LOCATION, TAGS
from tcop_iac.assets.kinds.recovery import BackedUpDatabase, GuardedStore, RecoverableTable, VersionedStore
from tcop_iac.model.value import Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"
_SQL = f"{_DOCS}/sql_database_instance"
_DATA = {"location": LOCATION, "tags": TAGS}
_KEPT_BACKUPS = 7
"""Automated backups are kept for, where nobody says (Cloud SQL, "About Cloud SQL backups")."""


def _sql_days(site: Site) -> Value[Any]:
    enabled = flag("settings.backup_configuration.enabled")(site)
    if enabled.content is not True:
        return replace(enabled, content=enabled.content if isinstance(enabled.content, Unknown) else 0)
    kept = number("settings.backup_configuration.backup_retention_settings.retained_backups")(site)
    return kept if kept.content is not None else replace(enabled, content=_KEPT_BACKUPS)


def _versions(site: Site) -> Value[Any]:
    """Whether objects can be brought back: versions, or the soft delete of a week that every bucket has unless it is 0.

    https://cloud.google.com/storage/docs/soft-delete
    """
    versions = flag("versioning.enabled")(site)
    if versions.content is True:
        return versions
    seconds = number("soft_delete_policy.retention_duration_seconds")(site)
    if seconds.content is None:
        return replace(versions, content=True)
    return replace(seconds, content=over_arms(seconds.content, lambda one: one > 0))


def _sql_guarded(site: Site) -> Value[Any]:
    own = flag("settings.deletion_protection_enabled")(site)
    return own if own.content is True else flag("deletion_protection")(site)


ADAPTERS = (
    adapter(
        BackedUpDatabase,
        terraform="google_sql_database_instance",
        rows={
            **_DATA,
            "backup_days": row(terraform=computed(_sql_days)),
            "backed_up_elsewhere": row(terraform=present("master_instance_name")),
        },
    ),
    adapter(
        RecoverableTable,
        terraform="google_firestore_database",
        rows={
            **_DATA,
            "point_in_time": row(
                terraform=value(
                    "point_in_time_recovery_enablement", lambda one: one == "POINT_IN_TIME_RECOVERY_ENABLED"
                ),
                default=False,
                doc=f"{_DOCS}/firestore_database#point_in_time_recovery_enablement-1",
            ),
        },
    ),
    adapter(
        RecoverableTable,
        terraform="google_spanner_database",
        rows={
            "point_in_time": row(
                terraform=value("version_retention_period", lambda one: one not in ("1h", "3600s", "60m")),
                default=False,
                doc=f"{_DOCS}/spanner_database#version_retention_period-1",
            ),
            "often_scheduled": row(terraform=fixed(True)),
        },
    ),
    adapter(
        RecoverableTable,
        terraform="google_bigtable_table",
        rows={
            "point_in_time": row(terraform=present("automated_backup_policy")),
            "often_scheduled": row(terraform=fixed(True)),
        },
    ),
    adapter(
        VersionedStore, terraform="google_storage_bucket", rows={**_DATA, "kept": row(terraform=computed(_versions))}
    ),
    adapter(
        GuardedStore,
        terraform="google_sql_database_instance",
        rows={
            **_DATA,
            "protected": row(terraform=computed(_sql_guarded), default=True, doc=f"{_SQL}#deletion_protection-1"),
            "guarded_elsewhere": row(terraform=present("master_instance_name")),
        },
    ),
    *(
        adapter(
            GuardedStore,
            terraform=f"google_{name}",
            rows={
                "protected": row(
                    terraform=flag("deletion_protection"), default=True, doc=f"{_DOCS}/{name}#deletion_protection-1"
                ),
                **({"tags": TAGS} if name == "bigquery_table" else {}),
            },
        )
        for name in ("spanner_database", "bigquery_table")
    ),
    adapter(
        GuardedStore,
        terraform="google_storage_bucket",
        rows={
            **_DATA,
            "protected": row(
                terraform=value("force_destroy", lambda one: str(one).lower() != "true"),
                default=True,
                doc=f"{_DOCS}/storage_bucket#force_destroy-1",
            ),
        },
    ),
)
