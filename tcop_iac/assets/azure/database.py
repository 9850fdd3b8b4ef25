"""Azure SQL, PostgreSQL, MySQL and Cosmos DB."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Reader,
    adapter,
    companion,
    computed,
    fixed,
    flag,
    over_arms,
    parts,
    present,
    row,
    text,
)
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import LOCATION, PAIRS_DOC, TAGS, pair
from tcop_iac.assets.joins import any_of
from tcop_iac.assets.kinds.backup import BackupCopies, Copy, LiveCopies
from tcop_iac.assets.kinds.data import Audited
from tcop_iac.assets.kinds.database import Database, NonRelationalDatabase
from tcop_iac.assets.part_rows import OnePart
from tcop_iac.assets.references import resource_at
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"


# where a database lies, and its copies


def located_at(path: str) -> Reader:
    """A reader of the location of the resource that the id at `path` refers to."""

    def read(site: Site) -> Value[Any]:
        named = text(path)(site)
        found = resource_at(site.estate, named.content)
        if found is None:
            return replace(named, content=Unknown("the server is not declared here"))
        return replace(named, content=LOCATION.read(Site(found, found.body, site.estate)).content)

    return read


def paired(redundancy: Reader, geo: tuple[Content, ...], location: Reader) -> Reader:
    """A reader of where geo-redundant copies go: to the pair of the location; None where copies stay.

    Geo-redundant is what `redundancy` gives as one of `geo`.
    """

    def read(site: Site) -> Value[Any]:
        found = redundancy(site)
        place = location(site).content
        away = over_arms(
            place, lambda name: pair(str(name)) or Unknown(f"the pair of {name} is not known ({PAIRS_DOC})")
        )
        return replace(found, content=over_arms(found.content, lambda kind: away if kind in geo else None))

    return read


def _defaulted(reader: Reader, default: Content, doc: str) -> Reader:
    return row(terraform=reader, default=default, doc=doc).read


def _redundancy(site: Site) -> Value[Any]:
    """`storage_account_type`; of a data warehouse, `geo_backup_enabled` decides too."""
    kind = _defaulted(text("storage_account_type"), "Geo", f"{_DOCS}/mssql_database#storage_account_type-1")(site)
    sku = text("sku_name")(site)
    if isinstance(sku.content, str) and sku.content.upper().startswith("DW"):
        geo = flag("geo_backup_enabled")(site)
        if geo.is_known_to_be(False):
            return replace(geo, content="Local")
    return kind


# audit trails

_SERVER_POLICY = "azurerm_mssql_server_extended_auditing_policy"
_DATABASE_POLICY = "azurerm_mssql_database_extended_auditing_policy"


def _enabled(resource: Resource, site: Site) -> Value[Any]:
    """Whether an auditing policy is on, as it is unless it says otherwise."""
    found = flag("enabled")(Site(resource, resource.body, site.estate))
    if found.content is not None:
        return found
    return replace(found, content=True, range=resource.range, attribute=resource.type)


def _sql_audited(site: Site) -> Value[Any]:
    """Whether an auditing policy is on for the server, or for each of its databases."""
    for match in site.estate.companions(site.resource, _SERVER_POLICY, "server_id"):
        on = _enabled(match.resource, site)
        return on if match.uncertain is None else replace(on, content=match.uncertain)
    databases = site.estate.companions(site.resource, "azurerm_mssql_database", "server_id")
    audits = [
        _enabled(policy.resource, site)
        for database in databases
        for policy in site.estate.companions(database.resource, _DATABASE_POLICY, "database_id")
        if policy.uncertain is None
    ]
    if databases and len(audits) >= len(databases):
        return next((one for one in audits if not one.is_known_to_be(True)), audits[0])
    others = [one for one in site.estate.of_type(_SERVER_POLICY) if one.mode == "managed"]
    ours = [text("server_id")(Site(one, one.body, site.estate)).content for one in others]
    if others and all(resource_at(site.estate, one) is not None for one in ours):
        return Value(None, site.node.range, Origin.ABSENT, _SERVER_POLICY)
    reason = Unknown("no auditing policy for the server is declared here, and others may set one")
    return Value(why(*(first_unknown(one) for one in ours), reason), site.node.range, Origin.ABSENT, _SERVER_POLICY)


def _set_to(type_: str, on: str, setting: str, records: Callable[[str], bool]) -> Reader:
    """A reader of whether a configuration of the server sets `setting` to what `records`; None where none sets it.

    Configurations are of `type_`, and name their server at `on`.
    """

    def read(site: Site) -> Value[Any]:
        unsure: Value[Any] | None = None
        for match in site.estate.companions(site.resource, type_, on):
            there = Site(match.resource, match.resource.body, site.estate)
            name, value = text("name")(there), text("value")(there)
            doubt = why(first_unknown(name.content), match.uncertain)
            if not name.could_be(setting):
                continue
            if doubt is None:
                content = over_arms(value.content, lambda one: records(str(one).strip().lower()))
                return replace(value, content=content, attribute=setting)
            unsure = replace(name, content=doubt)
        return Value(None, site.node.range, Origin.ABSENT, setting) if unsure is None else unsure

    return read


_PGAUDIT = _set_to(
    "azurerm_postgresql_flexible_server_configuration",
    "server_id",
    "pgaudit.log",
    lambda classes: classes not in ("", "none"),
)
_MYSQL_AUDIT = _set_to(
    "azurerm_mysql_flexible_server_configuration", "server_name", "audit_log_enabled", lambda word: word == "on"
)
"""Off by default (Microsoft, "Track database activity with audit logs in Azure Database for MySQL")."""


# the tables

_ENCRYPTED = row(terraform=fixed(True))


_FLEXIBLE_SERVER = {
    "location": LOCATION,
    "tags": TAGS,
    "storage_encrypted": _ENCRYPTED,
    "customer_key": row(terraform=present("customer_managed_key.key_vault_key_id")),
}


def _geo_backups(terraform: str) -> Any:
    redundancy = _defaulted(
        flag("geo_redundant_backup_enabled"),
        False,
        f"{_DOCS}/{terraform.removeprefix('azurerm_')}#geo_redundant_backup_enabled-1",
    )
    copy = {"location": row(terraform=paired(redundancy, (True,), LOCATION.read))}
    return adapter(BackupCopies, terraform=terraform, rows={"copies": OnePart(Copy, copy)})


ADAPTERS = (
    adapter(
        Database,
        terraform="azurerm_mssql_database",
        rows={
            "location": row(terraform=located_at("server_id")),
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=flag("transparent_data_encryption_enabled"),
                default=True,
                doc=f"{_DOCS}/mssql_database#transparent_data_encryption_enabled-1",
            ),
        },
    ),
    adapter(
        Database,
        terraform="azurerm_mssql_managed_instance",
        rows={
            "location": LOCATION,
            "tags": TAGS,
            "storage_encrypted": _ENCRYPTED,
            "customer_key": row(
                terraform=companion(
                    "azurerm_mssql_managed_instance_transparent_data_encryption",
                    on="managed_instance_id",
                    read=present("key_vault_key_id"),
                ),
                default=False,
                doc=f"{_DOCS}/mssql_managed_instance_transparent_data_encryption#key_vault_key_id-1",
            ),
        },
    ),
    adapter(
        Database,
        terraform="azurerm_postgresql_flexible_server",
        identity=("name",),
        rows={
            **_FLEXIBLE_SERVER,
            "audit_recorded": row(terraform=computed(_PGAUDIT)),
            "audited_from_outside": row(terraform=fixed(True)),
        },
    ),
    adapter(
        Database,
        terraform="azurerm_mysql_flexible_server",
        identity=("name",),
        rows={
            **_FLEXIBLE_SERVER,
            "audit_recorded": row(terraform=computed(_MYSQL_AUDIT)),
            "audited_from_outside": row(terraform=fixed(True)),
        },
    ),
    adapter(
        NonRelationalDatabase,
        terraform="azurerm_cosmosdb_account",
        identity=("name",),
        rows={
            "location": LOCATION,
            "tags": TAGS,
            "storage_encrypted": _ENCRYPTED,
            "customer_key": row(terraform=any_of(present("key_vault_key_id"), present("managed_hsm_key_id"))),
        },
    ),
    adapter(
        Audited,
        terraform="azurerm_mssql_server",
        identity=("name",),
        rows={"tags": TAGS, "audit_exported": row(terraform=computed(_sql_audited))},
    ),
    adapter(
        LiveCopies,
        terraform="azurerm_cosmosdb_account",
        rows={"copies": parts(Copy, {"location": row(terraform=text("location"))}, terraform="geo_location")},
    ),
    adapter(
        LiveCopies,
        terraform="azurerm_container_registry",
        rows={"copies": parts(Copy, {"location": row(terraform=text("location"))}, terraform="georeplications")},
    ),
    adapter(
        LiveCopies,
        terraform="azurerm_mssql_failover_group",
        rows={"copies": parts(Copy, {"location": row(terraform=located_at("id"))}, terraform="partner_server")},
    ),
    adapter(
        BackupCopies,
        terraform="azurerm_mssql_database",
        rows={
            "copies": OnePart(
                Copy, {"location": row(terraform=paired(_redundancy, ("Geo", "GeoZone"), located_at("server_id")))}
            )
        },
    ),
    _geo_backups("azurerm_postgresql_flexible_server"),
    _geo_backups("azurerm_mysql_flexible_server"),
)
