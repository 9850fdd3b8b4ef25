"""Amazon DocumentDB and Neptune, whose clusters are made alike, and Timestream."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, over_arms, present, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.engine_settings import exports, setting
from tcop_iac.assets.aws.keys import customer_key
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.database import ClusterSettings, NonRelationalDatabase
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"


def _encrypted(*sources: str) -> Callable[[Site], Value[Any]]:
    """A reader of `storage_encrypted`; where silent, a restored or replicated cluster has what its source has."""

    def read(site: Site) -> Value[Any]:
        written = flag("storage_encrypted")(site)
        if written.content is None:
            for name in sources:
                if present(name)(site).content is not False:
                    return replace(written, content=Unknown(f"it is inherited from what {name} names"))
        return written

    return read


def _setting_on(path: str, name: str, *off: str) -> Callable[[Site], Value[Any]]:
    """A reader of whether the setting `name` of the cluster's group is anything but `off`."""

    def read(site: Site) -> Value[Any]:
        found = setting(site, path, ClusterSettings, name)
        return replace(found, content=over_arms(found.content, lambda one: str(one).lower() not in off))

    return read


ADAPTERS = (
    adapter(
        NonRelationalDatabase,
        terraform="aws_docdb_cluster",
        identity=("cluster_identifier",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=computed(
                    _encrypted("snapshot_identifier", "global_cluster_identifier", "restore_to_point_in_time")
                ),
                default=False,
                doc=f"{_DOCS}/docdb_cluster#storage_encrypted",
            ),
            "audit_exported": row(
                terraform=exports("enabled_cloudwatch_logs_exports", "audit"),
            ),
            "audit_recorded": row(
                terraform=_setting_on("db_cluster_parameter_group_name", "audit_logs", "disabled", "none", "")
            ),
        },
    ),
    adapter(
        NonRelationalDatabase,
        terraform="aws_neptune_cluster",
        identity=("cluster_identifier",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=computed(
                    _encrypted("snapshot_identifier", "replication_source_identifier", "global_cluster_identifier")
                ),
                default=False,
                doc=f"{_DOCS}/neptune_cluster#storage_encrypted",
            ),
            "audit_exported": row(
                terraform=exports("enable_cloudwatch_logs_exports", "audit"),
            ),
            "audit_recorded": row(
                terraform=_setting_on(
                    "neptune_cluster_parameter_group_name", "neptune_enable_audit_log", "0", "off", "false", ""
                )
            ),
        },
    ),
    adapter(
        NonRelationalDatabase,
        terraform="aws_docdbelastic_cluster",
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=fixed(True)),
            "customer_key": row(
                terraform=customer_key("kms_key_id"),
                default=False,
                doc=f"{_DOCS}/docdbelastic_cluster#kms_key_id",
            ),
        },
    ),
    adapter(
        NonRelationalDatabase,
        terraform="aws_timestreamwrite_database",
        identity=("database_name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=fixed(True)),
            "customer_key": row(
                terraform=customer_key("kms_key_id"),
                default=False,
                doc=f"{_DOCS}/timestreamwrite_database#kms_key_id",
            ),
        },
    ),
    adapter(
        NonRelationalDatabase,
        terraform="aws_docdb_global_cluster",
        identity=("global_cluster_identifier",),
        rows={
            "storage_encrypted": row(
                terraform=computed(_encrypted("source_db_cluster_identifier")),
                default=False,
                doc=f"{_DOCS}/docdb_global_cluster#storage_encrypted",
            )
        },
    ),
)

TWINS = (
    twin(
        "AWS::DocDB::DBCluster",
        "aws_docdb_cluster",
        {
            "cluster_identifier": "DBClusterIdentifier",
            "master_password": "MasterUserPassword",
            "restore_to_point_in_time": "SourceDBClusterIdentifier",
            "enabled_cloudwatch_logs_exports": "EnableCloudwatchLogsExports",
            "db_cluster_parameter_group_name": "DBClusterParameterGroupName",
        },
    ),
    twin(
        "AWS::Neptune::DBCluster",
        "aws_neptune_cluster",
        {
            "cluster_identifier": "DBClusterIdentifier",
            "replication_source_identifier": "SourceDBClusterIdentifier",
            "global_cluster_identifier": None,
            "neptune_cluster_parameter_group_name": "DBClusterParameterGroupName",
        },
    ),
    twin("AWS::DocDBElastic::Cluster", "aws_docdbelastic_cluster"),
    twin("AWS::Timestream::Database", "aws_timestreamwrite_database"),
    twin(
        "AWS::DocDB::GlobalCluster",
        "aws_docdb_global_cluster",
        {"source_db_cluster_identifier": "SourceDBClusterIdentifier"},
    ),
)
