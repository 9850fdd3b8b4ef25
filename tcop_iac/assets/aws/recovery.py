"""AWS: backups of databases, points in time of tables, versions of buckets, vaults, protection from deletion."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Adapter,
    Reader,
    adapter,
    computed,
    first_of,
    fixed,
    flag,
    number,
    over_arms,
    parts,
    present,
    row,
    text,
    value,
)
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.lifecycle import VERSIONED
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.recovery import (
    BackedUpDatabase,
    BackedUpStore,
    BackupVault,
    Guarded,
    GuardedStore,
    RecoverableTable,
    TableReplica,
    VersionedStore,
)
from tcop_iac.assets.twins import HERE, Converted, twin
from tcop_iac.model.resource import SourceKind
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_DATA = {"location": REGION, "tags": TAGS}


# databases


def _written(*paths: str) -> Any:
    """A reader of whether one of the arguments is written."""

    def read(site: Site) -> Value[Any]:
        found = [present(path)(site) for path in paths]
        answer = any_of(agreed(one.content, lambda content: content) for one in found)
        return replace(found[0], content=answer)

    return computed(read)


def _days(path: str, *sources: str, default: int) -> Any:
    """A reader of days of backups; where a snapshot is restored and nobody says, its own setting may hold."""

    def read(site: Site) -> Value[Any]:
        written = number(path)(site)
        if written.content is not None:
            return written
        if _written(*sources)(site).content is False:
            return replace(written, content=default, origin=Origin.DEFAULT)
        reason = "it is restored from a snapshot, and no retention is written"
        return replace(written, content=Unknown(reason), origin=Origin.DEFAULT)

    return computed(read)


_INSTANCE = adapter(
    BackedUpDatabase,
    terraform="aws_db_instance",
    rows={
        **_DATA,
        "backup_days": row(
            terraform=_days("backup_retention_period", "snapshot_identifier", "restore_to_point_in_time", default=0),
        ),
        "backed_up_elsewhere": row(terraform=_written("replicate_source_db")),
    },
)


def _copies_another(site: Site) -> Value[Any]:
    """Whether a cluster is a replica, or a secondary of a global cluster, which has no user of its own."""
    replica = _written("replication_source_identifier")(site)
    secondary = _written("global_cluster_identifier")(site)
    own = any_of((_written("master_username")(site).content, _written("manage_master_user_password")(site).content))
    return replace(replica, content=any_of((replica.content, all_of((secondary.content, negated(own))))))


def _cluster(type_: str, path: str, copies: Reader | None = None) -> Adapter:
    """A cluster keeps backups for a day where nobody says otherwise."""
    return adapter(
        BackedUpDatabase,
        terraform=type_,
        rows={
            **_DATA,
            "backup_days": row(terraform=number(path), default=1, doc=f"{_DOCS}/{type_.removeprefix('aws_')}#{path}-1"),
            **({"backed_up_elsewhere": row(terraform=copies)} if copies is not None else {}),
        },
    )


def _cache(type_: str, is_cache: bool) -> Adapter:
    doc = f"{_DOCS}/{type_.removeprefix('aws_')}#snapshot_retention_limit-1"
    return adapter(
        BackedUpStore,
        terraform=type_,
        rows={
            **_DATA,
            "backup_days": row(terraform=number("snapshot_retention_limit"), default=0, doc=doc),
            "is_cache": row(terraform=fixed(is_cache)),
        },
    )


# tables

_SHORT_LIVED = re.compile(r"session|cache|lock|rate-?limit|nonce|idempoten", re.IGNORECASE)
"""What tables of things that expire by themselves are called."""


def _only_locks(site: Site) -> Value[Any]:
    key = text("hash_key")(site)
    if key.is_known_to_be("LockID"):
        return replace(key, content=True)
    expires = flag("ttl.enabled")(site)
    name = f"{text('name')(site).content} {site.resource.name}"
    return replace(expires, content=expires.content is True and _SHORT_LIVED.search(name) is not None)


_IN_TIME = row(
    terraform=flag("point_in_time_recovery.enabled"),
    default=False,
    doc=f"{_DOCS}/dynamodb_table#point_in_time_recovery-1",
)


# buckets

_DERIVED = re.compile(
    r"(^|[^a-z])(access-?)?logs?([^a-z]|$)|logging|artifacts?|artefacts?|athena-?results?|query-?results?|codepipeline"
    r"|website|static|cache|temp(orary)?([^a-z]|$)|tmp([^a-z]|$)|builds?([^a-z]|$)",
    re.IGNORECASE,
)
"""Words in names of buckets that only take what is made elsewhere, or for a while."""


def _derived(site: Site) -> Value[Any]:
    name = first_of(text("bucket"), text("bucket_prefix"))(site)
    known = [one.prefix if isinstance(one, Unknown) else one or "" for one in arms(name.content)]
    words = f"{' '.join(known)} {site.resource.name} {site.resource.address}"
    takes_logs = any(
        site.estate.companions(site.resource, type_, on)
        for type_, on in (("aws_s3_bucket_logging", "target_bucket"), ("aws_s3_bucket_website_configuration", "bucket"))
    )
    return replace(name, content=takes_logs or _DERIVED.search(words.replace("_", "-")) is not None)


# protection


def _final_snapshot(site: Site) -> Value[Any]:
    """Whether a last snapshot is made: Terraform's argument says when not; a template's policy on deletion may."""
    if site.resource.source is SourceKind.CLOUDFORMATION:
        return _unless(text("deletion_policy")(site), "Delete")
    return _unless(flag("skip_final_snapshot")(site), True)


def _unless(written: Value[Any], unwanted: Content) -> Value[Any]:
    """Whether a value is not `unwanted`; silence is not."""
    answer = True if written.content is None else over_arms(written.content, lambda one: one != unwanted)
    return replace(written, content=answer)


def _retained(path: str, wanted: Content = True) -> Any:
    """A reader of a guard; a template that retains the resource when its stack goes guards it as well."""

    def read(site: Site) -> Value[Any]:
        written = text(path)(site) if isinstance(wanted, str) else flag(path)(site)
        policy = text("deletion_policy")(site)
        if str(policy.content).startswith("Retain"):
            return replace(policy, content=True)
        return (
            written
            if written.content is None
            else replace(written, content=over_arms(written.content, lambda one: one == wanted))
        )

    return computed(read)


def _guarded(type_: str, path: str, *elsewhere: str, snapshot: bool = True, wanted: Content = True) -> Adapter:
    doc = f"{_DOCS}/{type_.removeprefix('aws_')}#{path}-1"
    return adapter(
        GuardedStore,
        terraform=type_,
        rows={
            **_DATA,
            "protected": row(terraform=_retained(path, wanted), default=False, doc=doc),
            **({"last_copy": row(terraform=computed(_final_snapshot))} if snapshot else {}),
            **({"guarded_elsewhere": row(terraform=_written(*elsewhere))} if elsewhere else {}),
        },
    )


def _not_forced(site: Site) -> Value[Any]:
    """Whether a bucket with objects in it is not deleted; CloudFormation never does."""
    return _unless(flag("force_destroy")(site), True)


def _vault_locked(site: Site) -> Answer:
    return any_of(
        True if match.uncertain is None else match.uncertain
        for match in site.estate.companions(site.resource, "aws_backup_vault_lock_configuration", "backup_vault_name")
    )


ADAPTERS = (
    _INSTANCE,
    _cluster("aws_rds_cluster", "backup_retention_period", computed(_copies_another)),
    _cluster("aws_docdb_cluster", "backup_retention_period", computed(_copies_another)),
    _cluster("aws_neptune_cluster", "backup_retention_period", _written("replication_source_identifier")),
    _cluster("aws_redshift_cluster", "automated_snapshot_retention_period"),
    _cache("aws_elasticache_replication_group", True),
    _cache("aws_memorydb_cluster", False),
    adapter(
        RecoverableTable,
        terraform="aws_dynamodb_table",
        rows={
            **_DATA,
            "point_in_time": _IN_TIME,
            "replicas": parts(
                TableReplica,
                {
                    "point_in_time": row(
                        terraform=flag("point_in_time_recovery"), default=False, doc=f"{_DOCS}/dynamodb_table#replica-1"
                    )
                },
                terraform="replica",
            ),
            "holds_only_locks": row(terraform=computed(_only_locks)),
        },
    ),
    adapter(
        RecoverableTable,
        terraform="aws_dynamodb_table_replica",
        rows={
            **_DATA,
            "point_in_time": row(
                terraform=flag("point_in_time_recovery"),
                default=False,
                doc=f"{_DOCS}/dynamodb_table_replica#point_in_time_recovery-1",
            ),
        },
    ),
    adapter(
        RecoverableTable,
        terraform="aws_keyspaces_table",
        rows={
            **_DATA,
            "point_in_time": row(
                terraform=value("point_in_time_recovery.status", lambda status: status == "ENABLED"),
                default=False,
                doc=f"{_DOCS}/keyspaces_table#point_in_time_recovery-1",
            ),
        },
    ),
    adapter(
        VersionedStore,
        terraform="aws_s3_bucket",
        identity=("bucket",),
        rows={
            **_DATA,
            "kept": row(
                terraform=VERSIONED,
                default=False,
                doc="https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
            ),
            "holds_derived": row(terraform=computed(_derived)),
        },
    ),
    adapter(
        BackupVault,
        terraform="aws_backup_vault",
        identity=("name",),
        rows={
            "tags": TAGS,
            "locked": row(
                terraform=lambda site: Value(
                    _vault_locked(site), site.node.range, Origin.WRITTEN, "aws_backup_vault_lock_configuration"
                )
            ),
        },
    ),
    adapter(
        BackupVault,
        terraform="aws_backup_logically_air_gapped_vault",
        rows={"tags": TAGS, "locked": row(terraform=fixed(True))},
    ),
    _guarded("aws_db_instance", "deletion_protection", "replicate_source_db"),
    _guarded("aws_rds_cluster", "deletion_protection", "replication_source_identifier"),
    _guarded("aws_docdb_cluster", "deletion_protection"),
    _guarded("aws_neptune_cluster", "deletion_protection", "replication_source_identifier"),
    _guarded("aws_dynamodb_table", "deletion_protection_enabled", snapshot=False),
    _guarded("aws_cognito_user_pool", "deletion_protection", snapshot=False, wanted="ACTIVE"),
    *(
        adapter(
            Guarded,
            terraform=type_,
            rows={
                "tags": TAGS,
                "protected": row(
                    terraform=_retained("enable_deletion_protection"),
                    default=False,
                    doc=f"{_DOCS}/lb#enable_deletion_protection-1",
                ),
            },
        )
        for type_ in ("aws_lb", "aws_alb")
    ),
    adapter(
        GuardedStore,
        terraform="aws_s3_bucket",
        rows={**_DATA, "protected": row(terraform=computed(_not_forced))},
    ),
)

TWINS = (
    twin(
        "AWS::Cassandra::Table",
        "aws_keyspaces_table",
        {
            "point_in_time_recovery": HERE,
            "point_in_time_recovery.status": Converted(
                "PointInTimeRecoveryEnabled", lambda on: "ENABLED" if str(on).lower() == "true" else "DISABLED"
            ),
        },
    ),
    twin(
        "AWS::Backup::BackupVault",
        "aws_backup_vault_lock_configuration",
        at="LockConfiguration",
        on="backup_vault_name",
    ),
    twin(
        "AWS::Backup::LogicallyAirGappedBackupVault",
        "aws_backup_logically_air_gapped_vault",
        {"tags": "BackupVaultTags"},
    ),
)
