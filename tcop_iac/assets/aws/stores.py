"""Amazon S3, EFS, FSx, and the stores of messages: SQS, SNS, Kinesis, Firehose, MSK."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Reader,
    adapter,
    companion,
    computed,
    find,
    first_of,
    fixed,
    flag,
    over_arms,
    parts,
    present,
    row,
    text,
    value,
)
from tcop_iac.assets.asset import Parts, Site
from tcop_iac.assets.aws.keys import customer_key
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.stores import CopyRule, FileSystem, KeyedStore, MessageStore, ObjectStore
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, references

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_SSE = "rule.apply_server_side_encryption_by_default"
_SSE_S3 = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html"


def _bucket_key(prefix: str = "") -> Reader:
    """Whether a bucket's default encryption uses a customer key: an algorithm of KMS, and a key that is named."""

    def read(site: Site) -> Value[Any]:
        algorithm = text(f"{prefix}{_SSE}.sse_algorithm")(site)
        if algorithm.content is None:
            return algorithm
        if not any(isinstance(arm, Unknown) or str(arm).startswith("aws:kms") for arm in arms(algorithm.content)):
            return replace(algorithm, content=False)
        key = customer_key(f"{prefix}{_SSE}.kms_master_key_id")(site)
        return replace(key, content=False) if key.content is None else key

    return read


def _destination(site: Site) -> Value[Any]:
    """The region of the bucket that a replication rule writes to; a bucket in another configuration has none here."""
    found = text("destination.bucket")(site)
    content = over_arms(
        found.content, lambda arn: _region_of_bucket(arn, site), lambda one: _region_of_bucket(one, site)
    )
    return replace(found, content=content)


def _region_of_bucket(destination: Content, site: Site) -> Content:
    wanted = {reference.address for reference in references(destination)}
    for store in site.estate.of(ObjectStore):
        name = store.name.content
        named = isinstance(destination, str) and isinstance(name, str) and destination.rpartition(":")[2] == name
        if named or store.address in wanted:
            return store.location.content
    return Unknown("the bucket that receives the copies is not in this configuration, and its name has no region")


class _Copies:
    """The row of a bucket's replication rules, which stand in a companion of their own."""

    def read(self, site: Site) -> Parts[CopyRule]:
        """The rules of every replication configuration of the bucket."""
        row_ = parts(
            CopyRule,
            {
                "enabled": row(terraform=value("status", lambda status: status == "Enabled")),
                "destination_location": row(terraform=computed(_destination)),
            },
            terraform="rule",
        )
        matches = site.estate.companions(site.resource, "aws_s3_bucket_replication_configuration", "bucket")
        found = [row_.read(Site(one.resource, one.resource.body, site.estate)) for one in matches]
        items = tuple(item for one in found for item in one.items)
        missing = next((one.missing for one in found if one.missing is not None), None)
        return Parts(items, found[0].range if found else site.node.range, missing, "rule")


def _queue_encrypted(site: Site) -> Value[Any]:
    """A key, or the queue's own encryption, which is on unless it is switched off."""
    key = present("kms_master_key_id")(site)
    if key.content is True:
        return key
    managed = flag("sqs_managed_sse_enabled")(site)
    if managed.content is None:
        return replace(managed, content=True, origin=Origin.DEFAULT)
    return (
        replace(managed, content=key.content)
        if isinstance(key.content, Unknown) and managed.content is False
        else managed
    )


def _stream_encrypted(site: Site) -> Value[Any]:
    """Firehose: its own encryption; a stream that is fed by another stream is encrypted as that one."""
    for source in ("kinesis_source_configuration", "msk_source_configuration"):
        if find(site.node, source).nodes:
            return Value(None, site.node.range, Origin.UNMODELLED)
    return flag("server_side_encryption.enabled")(site)


def _key_row(path: str) -> Any:
    return row(
        terraform=customer_key(path),
        default=False,
        doc="https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html",
    )


_ALWAYS = row(terraform=fixed(True))


ADAPTERS = (
    adapter(
        ObjectStore,
        terraform="aws_s3_bucket",
        cloudformation="AWS::S3::Bucket",
        identity=("bucket",),
        rows={
            "name": row(terraform=text("bucket"), cloudformation=text("BucketName")),
            "location": REGION,
            "tags": TAGS,
            # Every new object is encrypted with SSE-S3 since 5 January 2023, whatever the configuration says.
            "storage_encrypted": _ALWAYS,
            "customer_key": row(
                terraform=first_of(
                    companion("aws_s3_bucket_server_side_encryption_configuration", on="bucket", read=_bucket_key()),
                    _bucket_key("server_side_encryption_configuration."),
                ),
                default=False,
                doc=_SSE_S3,
            ),
            "copies": _Copies(),
            "access_logged": row(
                terraform=first_of(
                    companion("aws_s3_bucket_logging", on="bucket", read=present("target_bucket")),
                    value("logging.target_bucket", bool),
                ),
                default=False,
                doc="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
            ),
        },
    ),
    adapter(
        FileSystem,
        terraform="aws_efs_file_system",
        cloudformation="AWS::EFS::FileSystem",
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=flag("encrypted"),
                cloudformation=flag("Encrypted"),
                default=False,
                doc="https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html",
            ),
            "customer_key": _key_row("kms_key_id"),
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
                "customer_key": _key_row("kms_key_id"),
            },
        )
        for type_ in (
            "aws_fsx_windows_file_system",
            "aws_fsx_lustre_file_system",
            "aws_fsx_ontap_file_system",
            "aws_fsx_openzfs_file_system",
        )
    ),
    adapter(
        MessageStore,
        terraform="aws_sqs_queue",
        cloudformation="AWS::SQS::Queue",
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
        cloudformation="AWS::SNS::Topic",
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
        cloudformation="AWS::Kinesis::Stream",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=value("encryption_type", lambda kind: kind == "KMS"),
                default=False,
                doc=f"{_DOCS}/kinesis_stream#encryption_type-1",
            ),
            "customer_key": _key_row("kms_key_id"),
        },
    ),
    adapter(
        MessageStore,
        terraform="aws_kinesis_firehose_delivery_stream",
        cloudformation="AWS::KinesisFirehose::DeliveryStream",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=computed(_stream_encrypted),
            ),
        },
    ),
    adapter(
        MessageStore,
        terraform="aws_msk_cluster",
        cloudformation="AWS::MSK::Cluster",
        identity=("cluster_name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": _ALWAYS,
            "customer_key": _key_row("encryption_info.encryption_at_rest_kms_key_arn"),
        },
    ),
    *(
        adapter(
            KeyedStore,
            terraform=type_,
            cloudformation=template_type,
            rows={"location": REGION, "tags": TAGS, "storage_encrypted": _ALWAYS, "customer_key": _key_row(path)},
        )
        for type_, template_type, path in (
            ("aws_dynamodb_table", "AWS::DynamoDB::Table", "server_side_encryption.kms_key_arn"),
            ("aws_cloudwatch_log_group", "AWS::Logs::LogGroup", "kms_key_id"),
            ("aws_secretsmanager_secret", "AWS::SecretsManager::Secret", "kms_key_id"),
        )
    ),
)
