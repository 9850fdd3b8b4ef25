"""Amazon S3: object locks."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, first_of, number, over_arms, present, row, text, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.joins import pointed_at, referring
from tcop_iac.assets.kinds.audit import AuditArchive
from tcop_iac.assets.kinds.locks import DeletionLock
from tcop_iac.assets.log_names import named_for_logs
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Origin, Unknown, Value

_ELSEWHERE = Unknown("the bucket that it is for is not in this configuration")
_YEAR = 365

_TAKES_LOGS = referring(
    ("aws_s3_bucket_logging", "target_bucket"),
    ("aws_config_delivery_channel", "s3_bucket_name"),
    ("aws_cloudtrail", "s3_bucket_name"),
    ("aws_flow_log", "log_destination"),
)
_MAY_BE = Unknown("logs may be written to it")


def _bucket(site: Site) -> Site | None:
    if site.resource.type == "aws_s3_bucket":
        return site
    return pointed_at(site, "bucket", "aws_s3_bucket", "bucket", "id", "arn")


def _tags(site: Site) -> Value[Any]:
    bucket = _bucket(site)
    return TAGS.read(bucket) if bucket is not None else Value(_ELSEWHERE, site.node.range, Origin.ABSENT, "tags")


def _holds_logs(site: Site) -> Value[Any]:
    """Whether something here writes logs to the bucket, or its name says so."""
    bucket = _bucket(site)
    named = text("bucket")(site)
    names = [named.content, site.resource.name]
    if bucket is not None:
        taken = _TAKES_LOGS(bucket)
        if taken.content is True:
            return taken
        archive = any(isinstance(one, AuditArchive) for one in site.estate.assets_of(bucket.resource))
        if archive or taken.content is not False:
            return named.holding(_MAY_BE)
        names += [text("bucket")(bucket).content, text("bucket_prefix")(bucket).content, bucket.resource.address]
    return named.holding(named_for_logs(names))


def _years(path: str) -> Reader:
    def read(site: Site) -> Value[Any]:
        years = number(path)(site)
        return years.holding(over_arms(years.content, lambda count: int(count) * _YEAR))

    return read


def _lock(type_: str, rule: str, **more: Any) -> Any:
    return adapter(
        DeletionLock,
        terraform=type_,
        rows={
            "for_good": row(terraform=value(f"{rule}.mode", lambda mode: str(mode).upper() == "COMPLIANCE")),
            "days": row(terraform=first_of(number(f"{rule}.days"), _years(f"{rule}.years"))),
            "tags": row(terraform=computed(_tags)),
            "holds_logs": row(terraform=computed(_holds_logs)),
        },
        **more,
    )


_INLINE = "object_lock_configuration.rule.default_retention"

ADAPTERS = (
    _lock("aws_s3_bucket_object_lock_configuration", "rule.default_retention"),
    _lock("aws_s3_bucket", _INLINE, applies=lambda site: present(_INLINE)(site).content is not False),
)

TWINS = (twin("AWS::S3::Bucket", "aws_s3_bucket_object_lock_configuration", at="ObjectLockConfiguration", on="bucket"),)
