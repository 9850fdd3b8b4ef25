"""Amazon EFS, FSx, the stores of messages (SQS, SNS, Kinesis, Firehose, MSK) and of keyed records and secrets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Reader,
    adapter,
    computed,
    find,
    fixed,
    flag,
    over_arms,
    present,
    row,
    text,
    value,
)
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.data_events import items_recorded
from tcop_iac.assets.aws.keys import customer_key
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.stores import FileSystem, KeyedStore, MessageStore
from tcop_iac.assets.twins import HERE, Converted, Name, tag_map, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"


def _queue_encrypted(site: Site) -> Value[Any]:
    """A key, or the queue's own encryption, which is on unless it is switched off."""
    key = present("kms_master_key_id")(site)
    managed = flag("sqs_managed_sse_enabled")(site)
    if key.is_known_to_be(True) or (managed.content is False and not key.is_known_to_be(False)):
        return key
    return replace(managed, content=True, origin=Origin.DEFAULT) if managed.content is None else managed


def _fed(site: Site) -> bool:
    """Whether a Firehose stream takes its records from another stream, which encrypts them."""
    return any(find(site.node, source).nodes for source in ("kinesis_source_configuration", "msk_source_configuration"))


def _unless_fed(reader: Reader) -> Reader:
    """Firehose: its own encryption; a stream that is fed by another stream is encrypted as that one."""
    return lambda site: Value(None, site.node.range, Origin.UNMODELLED) if _fed(site) else reader(site)


def _table_key(site: Site) -> Value[Any]:
    """A table's key counts while `enabled` is true; else a key that AWS owns encrypts it."""
    enabled = flag("server_side_encryption.enabled")(site)
    return replace(enabled, content=False) if enabled.content is False else _TABLE_KEY(site)


_TABLE_KEY = customer_key("server_side_encryption.kms_key_arn")


def _lustre_key(site: Site) -> Value[Any]:
    """Scratch file systems keep no key of the customer's; they ignore one that is named."""
    kind = text("deployment_type")(site)
    scratch = over_arms(kind.content, lambda name: str(name).startswith("SCRATCH"))
    if scratch in (None, True) and not isinstance(scratch, Unknown):
        return replace(kind, content=False)
    return customer_key("kms_key_id")(site)


def _keeps_secret(site: Site) -> bool:
    return text("type")(site).content not in ("String", "StringList")


def _key_row(path: str) -> Any:
    return row(
        terraform=customer_key(path),
        default=False,
        doc="https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html",
    )


_ALWAYS = row(terraform=fixed(True))


ADAPTERS = (
    adapter(
        FileSystem,
        terraform="aws_efs_file_system",
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=flag("encrypted"),
                default=False,
                doc="https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html",
            ),
        },
    ),
    *(
        adapter(
            FileSystem,
            terraform=type_,
            rows={
                "location": REGION,
                "tags": TAGS,
                "storage_encrypted": _ALWAYS,
                "customer_key": key,
            },
        )
        for type_, key in (
            ("aws_fsx_windows_file_system", _key_row("kms_key_id")),
            ("aws_fsx_lustre_file_system", row(terraform=_lustre_key)),
            ("aws_fsx_ontap_file_system", _key_row("kms_key_id")),
            ("aws_fsx_openzfs_file_system", _key_row("kms_key_id")),
        )
    ),
    adapter(
        MessageStore,
        terraform="aws_sqs_queue",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=computed(_queue_encrypted)),
            "customer_key": _key_row("kms_master_key_id"),
        },
    ),
    adapter(
        MessageStore,
        terraform="aws_sns_topic",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": _ALWAYS,
            "customer_key": _key_row("kms_master_key_id"),
        },
    ),
    adapter(
        MessageStore,
        terraform="aws_kinesis_stream",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=value("encryption_type", lambda kind: kind == "KMS"),
                default=False,
                doc=f"{_DOCS}/kinesis_stream#encryption_type-1",
            ),
        },
    ),
    adapter(
        MessageStore,
        terraform="aws_kinesis_firehose_delivery_stream",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=_unless_fed(flag("server_side_encryption.enabled"))),
        },
    ),
    adapter(
        MessageStore,
        terraform="aws_msk_cluster",
        identity=("cluster_name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": _ALWAYS,
            "customer_key": _key_row("encryption_info.encryption_at_rest_kms_key_arn"),
        },
    ),
    adapter(
        KeyedStore,
        terraform="aws_dynamodb_table",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": _ALWAYS,
            "customer_key": row(terraform=_table_key),
            "access_trailed": row(terraform=items_recorded),
        },
    ),
    adapter(
        KeyedStore,
        terraform="aws_cloudwatch_log_group",
        identity=("name",),
        rows={
            "tags": TAGS,  # its location is told where it is a store of logs
            "storage_encrypted": _ALWAYS,
            "customer_key": _key_row("kms_key_id"),
        },
    ),
    adapter(
        KeyedStore,
        terraform="aws_secretsmanager_secret",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": _ALWAYS,
            "customer_key": _key_row("kms_key_id"),
        },
    ),
    adapter(
        KeyedStore,
        terraform="aws_ssm_parameter",
        identity=("name",),
        applies=_keeps_secret,
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=value("type", lambda kind: kind == "SecureString")),
            "customer_key": _key_row("key_id"),
        },
    ),
)


def _tags_of_all(replicas: Any) -> Content:
    """The tags that every replica of a global table has."""
    maps = [tag_map(replica.get("Tags") or []) for replica in replicas]
    return {name: text for name, text in maps[0].items() if all(one.get(name) == text for one in maps)}


def _hash_key(schema: Any) -> Content:
    keys = schema if isinstance(schema, list) else []
    return next((one["AttributeName"] for one in keys if isinstance(one, dict) and one.get("KeyType") == "HASH"), None)


def _in_replicas(*path: str) -> Converted:
    """What a global table says in its first replica, which is the table in the stack's own region."""

    def read(replicas: Any) -> Content:
        found: Any = replicas[0] if isinstance(replicas, list) and replicas else None
        for name in path:
            found = found.get(name) if isinstance(found, dict) else found if isinstance(found, Unknown) else None
        return found

    return Converted("Replicas", read)


_MORE: Mapping[str, tuple[str | None, Mapping[str, Name]]] = {
    "AWS::DynamoDB::Table": (
        "KMSMasterKeyId",
        {
            "replica": None,
            "read_capacity": "ProvisionedThroughput.ReadCapacityUnits",
            "write_capacity": "ProvisionedThroughput.WriteCapacityUnits",
        },
    ),
    "AWS::DynamoDB::GlobalTable": (
        None,
        {
            "replica": "Replicas",
            "read_capacity": None,  # each replica scales by itself
            "write_capacity": None,
            "point_in_time_recovery": HERE,
            "point_in_time_recovery.enabled": _in_replicas(
                "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"
            ),
            "deletion_protection_enabled": _in_replicas("DeletionProtectionEnabled"),
            "tags": Converted("Replicas", _tags_of_all),
        },
    ),
}

_DIRECTORY = "WindowsConfiguration.SelfManagedActiveDirectoryConfiguration"

TWINS = (
    twin(
        "AWS::EFS::FileSystem",
        "aws_efs_file_system",
        {
            "tags": Converted("FileSystemTags", tag_map),
            "lifecycle_policy": "LifecyclePolicies",
            "lifecycle_policy.transition_to_ia": "TransitionToIA",
        },
    ),
    *(
        twin(
            "AWS::FSx::FileSystem",
            terraform,
            {"deployment_type": deployment, "self_managed_active_directory": _DIRECTORY},
            when="FileSystemType",
            is_=kind,
        )
        for kind, terraform, deployment in (
            ("WINDOWS", "aws_fsx_windows_file_system", "WindowsConfiguration.DeploymentType"),
            ("LUSTRE", "aws_fsx_lustre_file_system", "LustreConfiguration.DeploymentType"),
            ("ONTAP", "aws_fsx_ontap_file_system", "OntapConfiguration.DeploymentType"),
            ("OPENZFS", "aws_fsx_openzfs_file_system", "OpenZFSConfiguration.DeploymentType"),
        )
    ),
    twin("AWS::SQS::Queue", "aws_sqs_queue", {"name": "QueueName"}),
    twin("AWS::SNS::Topic", "aws_sns_topic", {"name": "TopicName"}),
    twin(
        "AWS::Kinesis::Stream",
        "aws_kinesis_stream",
        {
            "encryption_type": "StreamEncryption.EncryptionType",
            "kms_key_id": "StreamEncryption.KeyId",
            "retention_period": "RetentionPeriodHours",
        },
    ),
    twin(
        "AWS::MSK::Cluster",
        "aws_msk_cluster",
        {"encryption_info.encryption_at_rest_kms_key_arn": "EncryptionAtRest.DataVolumeKMSKeyId"},
    ),
    *(
        twin(
            cloudformation,
            "aws_dynamodb_table",
            {
                "name": "TableName",
                "server_side_encryption": "SSESpecification",
                "server_side_encryption.enabled": "SSEEnabled",
                "server_side_encryption.kms_key_arn": key,
                "hash_key": Converted("KeySchema", _hash_key),
                "ttl": "TimeToLiveSpecification",
                "point_in_time_recovery": "PointInTimeRecoverySpecification",
                "point_in_time_recovery.enabled": "PointInTimeRecoveryEnabled",
                "replica.region_name": "Region",
                "replica.point_in_time_recovery": "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled",
                **more,
            },
        )
        for cloudformation, (key, more) in _MORE.items()
    ),
    twin("AWS::SecretsManager::Secret", "aws_secretsmanager_secret", {"replica": "ReplicaRegions"}),
    twin("AWS::SSM::Parameter", "aws_ssm_parameter", {"key_id": None, "insecure_value": None}),
)
