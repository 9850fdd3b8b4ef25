"""Where AWS resources keep live copies of data and of keys, and where backups and snapshots are copied to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, first_of, fixed, over_arms, parts, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.arns import REGION_FIELD, fields, region_at
from tcop_iac.assets.aws.provider import REGION
from tcop_iac.assets.kinds.backup import BackupCopies, Copy, LiveCopies
from tcop_iac.assets.part_rows import CompanionParts, ListedParts, OnePart, Together
from tcop_iac.assets.twins import HERE, twin
from tcop_iac.model.value import Content, Unknown, Value, first_unknown

_HERE = OnePart(Copy, {"location": REGION})
"""The resource lies where its copy does."""


def _copy(**rows: Reader) -> dict[str, Any]:
    return {name: row(terraform=reader) for name, reader in rows.items()}


def _region_or_arn(path: str) -> Reader:
    """A reader of a region's name, or of the region in an ARN."""

    def read(site: Site) -> Value[Any]:
        found = text(path)(site)
        return replace(found, content=over_arms(found.content, _region_in, _region_in))

    return read


def _region_in(content: Content) -> Content:
    written = fields(content)
    return written[REGION_FIELD] if written is not None else content


def _joins(*paths: str) -> Any:
    """Why a resource may not be a copy: each argument that would make it one may be null."""

    def unless(site: Site) -> Unknown | None:
        answers = [present(path)(site) for path in paths]
        if any(answer.is_known_to_be(True) for answer in answers):
            return None
        return next((first_unknown(answer.content) for answer in answers if answer.is_unknown), None)

    return unless


def _has(*paths: str) -> Any:
    return lambda site: any(present(path)(site).content is not False for path in paths)


_MEMBERSHIP = ("global_cluster_identifier", "source_region", "replication_source_identifier")


def _has_no_primary_here(site: Site) -> bool:
    """True for a replica key whose primary key is declared elsewhere; else the primary's result speaks for it."""
    found = (
        match.resource
        for key in site.estate.of_type("aws_kms_key")
        for match in site.estate.companions(key, "aws_kms_replica_key", "primary_key_arn")
    )
    return all(one is not site.resource for one in found)


_LIVE = (
    adapter(
        LiveCopies,
        terraform="aws_dynamodb_table",
        rows={"copies": parts(Copy, _copy(location=text("region_name")), terraform="replica")},
    ),
    adapter(
        LiveCopies,
        terraform="aws_dynamodb_global_table",
        rows={"copies": parts(Copy, _copy(location=text("region_name")), terraform="replica")},
    ),
    adapter(LiveCopies, terraform="aws_dynamodb_table_replica", rows={"copies": _HERE}),
    adapter(
        LiveCopies,
        terraform="aws_rds_cluster",
        applies=_has(*_MEMBERSHIP),
        rows={"copies": OnePart(Copy, {"location": REGION}, _joins(*_MEMBERSHIP))},
    ),
    adapter(
        LiveCopies,
        terraform="aws_elasticache_global_replication_group",
        identity=("global_replication_group_id",),
        rows={
            "copies": Together(
                (
                    OnePart(Copy, _copy(location=region_at("primary_replication_group_id"))),
                    CompanionParts(
                        Copy,
                        "aws_elasticache_replication_group",
                        "global_replication_group_id",
                        {"location": REGION},
                    ),
                )
            )
        },
    ),
    adapter(
        LiveCopies,
        terraform="aws_kms_key",
        rows={"copies": CompanionParts(Copy, "aws_kms_replica_key", "primary_key_arn", {"location": REGION})},
    ),
    adapter(
        LiveCopies,
        terraform="aws_kms_replica_key",
        applies=_has_no_primary_here,
        rows={"copies": _HERE},
    ),
    adapter(
        LiveCopies,
        terraform="aws_secretsmanager_secret",
        rows={
            "copies": parts(
                Copy,
                {"location": row(terraform=text("region"))},
                terraform="replica",
            )
        },
    ),
    adapter(
        LiveCopies,
        terraform="aws_ecr_replication_configuration",
        rows={
            "records": row(terraform=fixed(False)),
            "copies": parts(
                Copy,
                _copy(location=text("region")),
                terraform="replication_configuration.rule.destination",
            ),
        },
    ),
    adapter(
        LiveCopies,
        terraform="aws_dsql_cluster",
        identity=("identifier",),
        rows={
            "copies": Together(
                (
                    parts(Copy, _copy(location=text("witness_region")), terraform="multi_region_properties"),
                    ListedParts(Copy, "multi_region_properties.clusters", _copy(location=region_at("value"))),
                )
            )
        },
    ),
)

_BACKUPS = (
    adapter(
        BackupCopies,
        terraform="aws_backup_plan",
        rows={
            "copies": parts(
                Copy,
                {
                    "location": row(
                        terraform=region_at("destination_vault_arn"),
                    )
                },
                terraform="rule.copy_action",
            )
        },
    ),
    adapter(BackupCopies, terraform="aws_db_instance_automated_backups_replication", rows={"copies": _HERE}),
    adapter(
        BackupCopies,
        terraform="aws_redshift_snapshot_copy",
        rows={"copies": OnePart(Copy, _copy(location=text("destination_region")))},
    ),
    adapter(
        BackupCopies,
        terraform="aws_redshift_cluster",  # the inline block of provider 5 and older
        applies=_has("snapshot_copy"),
        rows={"copies": parts(Copy, _copy(location=text("destination_region")), terraform="snapshot_copy")},
    ),
    adapter(
        BackupCopies,
        terraform="aws_dlm_lifecycle_policy",
        rows={
            "copies": Together(
                (
                    parts(
                        Copy,
                        _copy(location=first_of(_region_or_arn("target"), text("target_region"))),
                        terraform="policy_details.schedule.cross_region_copy_rule",
                    ),
                    parts(
                        Copy,
                        _copy(location=_region_or_arn("target")),
                        terraform="policy_details.action.cross_region_copy",
                    ),
                )
            )
        },
    ),
    adapter(
        BackupCopies,
        terraform="aws_ebs_snapshot_copy",
        rows={"copies": OnePart(Copy, {"location": REGION, "origin": row(terraform=text("source_region"))})},
    ),
    adapter(
        BackupCopies,
        terraform="aws_ami_copy",
        rows={"copies": OnePart(Copy, {"location": REGION, "origin": row(terraform=text("source_ami_region"))})},
    ),
    adapter(BackupCopies, terraform="aws_fsx_backup", rows={"copies": _HERE}),
)

ADAPTERS = (*_LIVE, *_BACKUPS)

TWINS = (
    twin(
        "AWS::RDS::DBInstance",
        "aws_db_instance_automated_backups_replication",
        {"region": HERE},
        at="AutomaticBackupReplicationRegion",
        on="source_db_instance_arn",
    ),
    twin(
        "AWS::Redshift::Cluster",
        "aws_redshift_snapshot_copy",
        {"destination_region": HERE},
        at="DestinationRegion",
        on="cluster_identifier",
    ),
    twin(
        "AWS::ElastiCache::GlobalReplicationGroup",
        "aws_elasticache_global_replication_group",
        {"global_replication_group_id": None, "primary_replication_group_id": None},
    ),
    twin(
        "AWS::KMS::ReplicaKey",
        "aws_kms_replica_key",
        {"policy": "KeyPolicy", "deletion_window_in_days": "PendingWindowInDays"},
    ),
    twin(
        "AWS::ECR::ReplicationConfiguration",
        "aws_ecr_replication_configuration",
        {
            "replication_configuration.rule": "Rules",
            "replication_configuration.rule.destination": "Destinations",
        },
    ),
    twin("AWS::DSQL::Cluster", "aws_dsql_cluster", {"identifier": None}),
    twin(
        "AWS::Backup::BackupPlan",
        "aws_backup_plan",
        {
            "name": "BackupPlan.BackupPlanName",
            "tags": "BackupPlanTags",
            "rule": "BackupPlan.BackupPlanRule",
            "rule.copy_action": "CopyActions",
            "rule.copy_action.destination_vault_arn": "DestinationBackupVaultArn",
            "rule.lifecycle.delete_after": "DeleteAfterDays",
            "rule.copy_action.lifecycle.delete_after": "DeleteAfterDays",
        },
    ),
)
