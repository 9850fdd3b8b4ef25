"""Cloud SQL, AlloyDB, Spanner and Firestore."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, over_arms, parts, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import LOCATION, REGION, SQL_TAGS, TAGS
from tcop_iac.assets.kinds.backup import PROVIDER_CHOOSES, BackupCopies, Copy, LiveCopies
from tcop_iac.assets.kinds.database import Database, EngineSetting, NonRelationalDatabase, setting_named
from tcop_iac.assets.part_rows import OnePart
from tcop_iac.model.value import Origin, Unknown, Value, arms

_SETTING = {"name": row(terraform=text("name")), "value": row(terraform=text("value"))}
_FLAGS = parts(EngineSetting, _SETTING, terraform="settings.database_flags")
_AUDIT_FLAGS = {"POSTGRES": "cloudsql.enable_pgaudit", "MYSQL": "cloudsql_mysql_audit"}
_ENCRYPTED = row(terraform=fixed(True))


def _audited(site: Site) -> Value[Any]:
    """Whether the engine's audit flag is on; `notApplicable` for SQL Server, which audits by other means."""
    version = text("database_version")(site)
    engines = {arm if isinstance(arm, Unknown) else str(arm).partition("_")[0] for arm in arms(version.content)}
    if engines == {"SQLSERVER"}:
        return Value(None, site.node.range, Origin.UNMODELLED)
    engine = next(iter(engines))
    if len(engines) > 1 or not isinstance(engine, str) or engine not in _AUDIT_FLAGS:
        return replace(version, content=engine if isinstance(engine, Unknown) else Unknown("the engine is not known"))
    found = setting_named(_FLAGS.read(site), _AUDIT_FLAGS[engine])
    return replace(found, content=over_arms(found.content, lambda word: str(word).lower() in ("on", "1", "true")))


def _backup_location(site: Site) -> Value[Any]:
    """`settings.backup_configuration.location`; where silent, the nearest multi-region."""
    path = "settings.backup_configuration"
    enabled = flag(f"{path}.enabled")(site)
    if not enabled.is_known_to_be(True):
        return replace(enabled, content=Unknown("whether backups are made at all is told by TCOP-10-401"))
    found = text(f"{path}.location")(site)
    return replace(found, content=PROVIDER_CHOOSES) if found.content is None else found


def _spanner_place(site: Site) -> Value[Any]:
    """The region of a regional configuration; the name of a multi-region one."""

    def place(config: str) -> str:
        return config.rpartition("/")[2].removeprefix("regional-")

    found = text("config")(site)
    return replace(found, content=over_arms(found.content, place))


ADAPTERS = (
    adapter(
        Database,
        terraform="google_sql_database_instance",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": SQL_TAGS,
            "storage_encrypted": _ENCRYPTED,
            "customer_key": row(terraform=present("encryption_key_name")),
            "audit_recorded": row(terraform=computed(_audited)),
        },
    ),
    adapter(
        Database,
        terraform="google_alloydb_cluster",
        identity=("cluster_id",),
        rows={
            "location": LOCATION,
            "tags": TAGS,
            "storage_encrypted": _ENCRYPTED,
            "customer_key": row(terraform=present("encryption_config.kms_key_name")),
        },
    ),
    adapter(
        Database,
        terraform="google_spanner_database",
        identity=("name",),
        rows={
            "storage_encrypted": _ENCRYPTED,
            "customer_key": row(terraform=present("encryption_config.kms_key_name")),
        },
    ),
    adapter(
        NonRelationalDatabase,
        terraform="google_firestore_database",
        identity=("name",),
        rows={
            "location": row(terraform=text("location_id")),
            "storage_encrypted": _ENCRYPTED,
            "customer_key": row(terraform=present("cmek_config.kms_key_name")),
        },
    ),
    adapter(
        LiveCopies,
        terraform="google_spanner_instance",
        rows={"copies": OnePart(Copy, {"location": row(terraform=computed(_spanner_place))})},
    ),
    adapter(
        BackupCopies,
        terraform="google_sql_database_instance",
        applies=lambda site: present("master_instance_name")(site).content is not True,  # its source has the backups
        rows={"copies": OnePart(Copy, {"location": row(terraform=computed(_backup_location))})},
    ),
)
