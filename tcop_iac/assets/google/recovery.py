"""Google Cloud: backups of databases, points in time, versions of buckets, protection from deletion."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, number, present, row, value
from tcop_iac.assets.answers import agreed, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import LOCATION, SQL_TAGS, TAGS
from tcop_iac.assets.internet import worst
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.recovery import (
    BackedUpDatabase,
    GuardedStore,
    PlannedStore,
    RecoverableTable,
    VersionedStore,
)
from tcop_iac.model.value import Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"
_SQL = f"{_DOCS}/sql_database_instance"
_DATA = {"location": LOCATION, "tags": TAGS}
_KEPT_BACKUPS = 7
"""Automated backups are kept for, where nobody says (Cloud SQL, "About Cloud SQL backups")."""


def _sql_days(site: Site) -> Value[Any]:
    enabled = flag("settings.backup_configuration.enabled")(site)
    made = truth(enabled.content)
    if made is not True:
        return replace(enabled, content=made if isinstance(made, Unknown) else 0)
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
    for_a_while = agreed(seconds.content, lambda one: one if isinstance(one, Unknown) else one is None or one > 0)
    return worst(((seconds, for_a_while), (versions, truth(versions.content))))


def _sql_guarded(site: Site) -> Value[Any]:
    """By the platform, else by Terraform itself, which it does unless that is turned off."""
    own, guard = flag("settings.deletion_protection_enabled")(site), flag("deletion_protection")(site)
    if guard.content is None:
        return own if own.content is True else guard
    kept = agreed(guard.content, lambda one: one if isinstance(one, Unknown) else one is not False)
    return worst(((guard, kept), (own, truth(own.content))))


_ASSOCIATED = referring(("google_backup_dr_backup_plan_association", "resource"))


def _planned(site: Site) -> Value[Any]:
    """Whether a plan backs the machine up; without one its disks may have schedules of snapshots instead."""
    found = _ASSOCIATED(site)
    return found if found.content is not False else replace(found, content=None)


ADAPTERS = (
    adapter(
        BackedUpDatabase,
        terraform="google_sql_database_instance",
        rows={
            "tags": SQL_TAGS,
            "backup_days": row(terraform=computed(_sql_days)),
            "backed_up_elsewhere": row(terraform=present("master_instance_name")),
        },
    ),
    adapter(
        RecoverableTable,
        terraform="google_firestore_database",
        rows={
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
            "tags": SQL_TAGS,
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
    adapter(
        PlannedStore,
        terraform="google_compute_instance",
        rows={"tags": TAGS, "planned": row(terraform=computed(_planned))},
    ),
)
