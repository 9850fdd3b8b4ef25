"""Amazon S3: buckets, their keys, where their objects are copied to, and who records access to them."""

from __future__ import annotations

import re
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
    parts,
    present,
    row,
    text,
    value,
)
from tcop_iac.assets.asset import Parts, Site
from tcop_iac.assets.aws.arns import region_at
from tcop_iac.assets.aws.data_events import objects_recorded
from tcop_iac.assets.aws.keys import customer_key
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.stores import CopyRule, ObjectCopies, ObjectStore
from tcop_iac.assets.part_rows import OnePart, Together
from tcop_iac.assets.references import resource_at
from tcop_iac.assets.twins import HERE, ITSELF, Converted, twin
from tcop_iac.model.doubtful_node import maybe
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, why

_SSE = "rule.apply_server_side_encryption_by_default"
_SSE_S3 = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html"

_LOAD_BALANCERS = ("aws_lb", "aws_alb", "aws_elb")
"""They write access logs to buckets that are encrypted with SSE-S3 only (Elastic Load Balancing user guides)."""


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


_KEY = row(
    terraform=first_of(
        companion("aws_s3_bucket_server_side_encryption_configuration", on="bucket", read=_bucket_key()),
        _bucket_key("server_side_encryption_configuration."),
    ),
    default=False,
    doc=_SSE_S3,
)


class _Key:
    """The row of whether a bucket has a customer key; one that load balancers write logs to can have none."""

    def read(self, site: Site) -> Value[Any]:
        """The answer at `site`."""
        if any(_names(balancer, site) for type_ in _LOAD_BALANCERS for balancer in site.estate.of_type(type_)):
            return Value(None, site.node.range, Origin.UNMODELLED)
        return _KEY.read(site)


def _names(balancer: Resource, site: Site) -> bool:
    named = text("access_logs.bucket")(Site(balancer, balancer.body, site.estate)).content
    return named is not None and _is_this(named, site)


def _is_this(named: Content, site: Site) -> bool:
    """Whether the content of a bucket's name is, or refers to, the bucket at `site`."""
    if isinstance(named, str):
        return bool(text("bucket")(site).content == named)
    return resource_at(site.estate, named) is site.resource


_RULE = {
    "enabled": row(terraform=value("status", lambda status: status == "Enabled")),
    "destination_location": row(terraform=region_at("destination.bucket")),
    "destination_account": row(terraform=first_of(text("destination.account"), text("destination.account_id"))),
}


class _Replication:
    """The row of a bucket's replication rules that stand in companions of their own."""

    def read(self, site: Site) -> Parts[CopyRule]:
        """The rules of every replication configuration of the bucket."""
        items: list[CopyRule] = []
        missing: Unknown | None = None
        matches = site.estate.companions(site.resource, "aws_s3_bucket_replication_configuration", "bucket")
        for match in matches:
            found = find(match.resource.body, "rule")
            missing = why(missing, found.missing)
            for node in (element for one in found.nodes for element in one.elements()):
                here = Site(match.resource, maybe(node, why(match.uncertain, node.existence)), site.estate, "rule")
                items.append(CopyRule(here, _RULE))
        return Parts(tuple(items), matches[0].resource.range if matches else site.node.range, missing, "rule")


def _target_is_self(site: Site) -> Value[Any]:
    """Whether a bucket's server access logs are written to the bucket itself."""
    companions = site.estate.companions(site.resource, "aws_s3_bucket_logging", "bucket")
    sure = [match.resource for match in companions if match.uncertain is None]
    target = (
        text("target_bucket")(Site(sure[0], sure[0].body, site.estate)) if sure else text("logging.target_bucket")(site)
    )
    return replace(target, content=target.content is not None and _is_this(target.content, site))


def _target(site: Site) -> Value[Any]:
    """That logs are kept, at the bucket that they are kept in: one has to be named."""
    return replace(text("target_bucket")(site), content=True)


ADAPTERS = (
    adapter(
        ObjectStore,
        terraform="aws_s3_bucket",
        identity=("bucket",),
        rows={
            "location": REGION,
            "tags": TAGS,
            # Every new object is encrypted with SSE-S3 since 5 January 2023, whatever the configuration says.
            "storage_encrypted": row(terraform=fixed(True)),
            "customer_key": _Key(),
            "copies": Together((_Replication(), parts(CopyRule, _RULE, terraform="replication_configuration.rules"))),
            "access_logged": row(
                terraform=first_of(companion("aws_s3_bucket_logging", on="bucket", read=_target), present("logging"))
            ),
            "logs_to_itself": row(terraform=computed(_target_is_self)),
            "access_trailed": row(terraform=objects_recorded),
        },
    ),
    adapter(
        ObjectCopies,
        terraform="aws_s3control_multi_region_access_point",
        rows={
            "copies": parts(
                CopyRule,
                {
                    "destination_location": row(terraform=region_at("bucket")),
                    "destination_account": row(terraform=text("bucket_account_id")),
                },
                terraform="details.region",
            )
        },
    ),
    adapter(
        ObjectCopies,
        terraform="aws_datasync_task",
        rows={
            "copies": OnePart(CopyRule, {"destination_location": row(terraform=region_at("destination_location_arn"))})
        },
    ),
)


def _canned(acl: Any) -> str:
    """A canned ACL by the API's name: `PublicRead` is `public-read`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", str(acl)).lower()


TWINS = (
    twin(
        "AWS::S3::Bucket",
        "aws_s3_bucket",
        {
            "bucket": "BucketName",
            "policy": None,
            "acl": Converted("AccessControl", _canned),
            "versioning": "VersioningConfiguration",
            "versioning.enabled": Converted("Status", lambda status: status == "Enabled"),
            "versioning.mfa_delete": None,
            "logging": "LoggingConfiguration",
            "logging.target_bucket": "DestinationBucketName",
            "server_side_encryption_configuration": "BucketEncryption",
            "server_side_encryption_configuration.rule": "ServerSideEncryptionConfiguration",
            f"server_side_encryption_configuration.{_SSE}": "ServerSideEncryptionByDefault",
            f"server_side_encryption_configuration.{_SSE}.sse_algorithm": "SSEAlgorithm",
            f"server_side_encryption_configuration.{_SSE}.kms_master_key_id": "KMSMasterKeyID",
            "website": "WebsiteConfiguration",
            "lifecycle_rule": None,  # a companion, see below
            "replication_configuration": None,  # a companion, see below
            "object_lock_configuration": None,  # a companion, see `locks`
        },
        silent={"logging.target_bucket": ITSELF},
    ),
    twin(
        "AWS::S3::Bucket",
        "aws_s3_bucket_public_access_block",
        at="PublicAccessBlockConfiguration",
        on="bucket",
    ),
    twin(
        "AWS::S3::Bucket",
        "aws_s3_bucket_lifecycle_configuration",
        {
            "rule": "Rules",
            "rule.expiration": "ExpirationInDays|ExpirationDate",
            "rule.enabled": None,
            "rule.expiration.days": HERE,
            "rule.expiration.date": None,  # it stands at the place of the days, and is no number
            "rule.transition": "Transitions|Transition",
            "rule.noncurrent_version_transition": "NoncurrentVersionTransitions|NoncurrentVersionTransition",
            "rule.noncurrent_version_expiration": "NoncurrentVersionExpiration|NoncurrentVersionExpirationInDays",
            "rule.filter": HERE,
            "rule.filter.and": None,
            "rule.filter.tag": "TagFilters",
            "rule.tags": None,  # of the bucket itself in older providers
        },
        at="LifecycleConfiguration",
        on="bucket",
    ),
    twin(
        "AWS::S3::Bucket",
        "aws_s3_bucket_intelligent_tiering_configuration",
        at="IntelligentTieringConfigurations",
        on="bucket",
    ),
    twin(
        "AWS::S3::Bucket",
        "aws_s3_bucket_replication_configuration",
        {"rule": "Rules"},
        at="ReplicationConfiguration",
        on="bucket",
    ),
    twin("AWS::S3::BucketPolicy", "aws_s3_bucket_policy", {"policy": "PolicyDocument"}),
    twin(
        "AWS::S3::MultiRegionAccessPoint",
        "aws_s3control_multi_region_access_point",
        {"details": HERE, "details.region": "Regions"},
    ),
    twin("AWS::DataSync::Task", "aws_datasync_task"),
)
