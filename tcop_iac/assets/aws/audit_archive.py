"""Amazon S3 buckets that audit trails and access logs are written to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, companion, computed, document, first_of, flag, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.resource_policies import admits_anybody
from tcop_iac.assets.joins import any_of, pointed_at, referring
from tcop_iac.assets.kinds.audit import AuditArchive
from tcop_iac.model.value import Unknown, Value, arms, first_unknown, why

BUCKET = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket"
BLOCK = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block"

_BLOCKS = ("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets")
_PUBLIC_ACLS = ("public-read", "public-read-write", "authenticated-read")
_BALANCERS = ("aws_lb", "aws_alb", "aws_elb")

_HOLDS_TRAIL = referring(("aws_cloudtrail", "s3_bucket_name"))
_HOLDS_FLOWS = referring(("aws_flow_log", "log_destination"))


def _is_archive(site: Site) -> bool:
    """Whether a trail, a flow log or a balancer writes, or may write, to the bucket."""
    return (
        _HOLDS_TRAIL(site).content is not False
        or _HOLDS_FLOWS(site).content is not False
        or any(target.resource is site.resource for target in _targets_of_balancers(site))
    )


def _targets_of_balancers(site: Site) -> Iterator[Site]:
    for type_ in _BALANCERS:
        for balancer in site.estate.of_type(type_):
            here = Site(balancer, balancer.body, site.estate)
            target = pointed_at(here, "access_logs.bucket", "aws_s3_bucket", "bucket")
            if target is not None:
                yield target


def _blocks_all(site: Site) -> Value[Any]:
    """Whether all four settings of a public access block are on; each is off where silent."""
    settings = [flag(name)(site) for name in _BLOCKS]
    off = next((one for one in settings if one.content in (None, False)), None)
    if off is not None:
        return replace(off, content=False)
    doubt = next((one for one in settings if not one.is_known_to_be(True)), None)
    if doubt is not None:
        return replace(doubt, content=why(first_unknown(doubt.content), Unknown("it may be off")))
    return settings[0]


_BLOCKED = companion("aws_s3_bucket_public_access_block", on="bucket", read=_blocks_all)
_ACL = first_of(companion("aws_s3_bucket_acl", on="bucket", read=text("acl")), text("acl"))
_POLICY = first_of(companion("aws_s3_bucket_policy", on="bucket", read=document("policy")), document("policy"))
_UNTOLD = Unknown(
    "no public access block is written for it, and what the account or the bucket's age give is not known"
)


def _private(site: Site) -> Value[Any]:
    """True behind a full public access block, its own or the account's; False where that is off, or it is public."""
    blocked = _BLOCKED(site)
    if blocked.content is True or blocked.content is False:
        return blocked if blocked.content or not _account_blocks(site) else replace(blocked, content=True)
    if _account_blocks(site):
        return replace(blocked, content=True)
    acl, policy = _ACL(site), _POLICY(site)
    if acl.content in _PUBLIC_ACLS:
        return replace(acl, content=False)
    if policy.content is not None and all(admits_anybody(arm) is True for arm in arms(policy.content)):
        return replace(policy, content=False)
    return replace(blocked, content=why(first_unknown(blocked.content), _UNTOLD))


def _account_blocks(site: Site) -> bool:
    accounts = site.estate.of_type("aws_s3_account_public_access_block")
    return any(_blocks_all(Site(one, one.body, site.estate)).content is True for one in accounts)


def _says(path: str, word: str) -> Reader:
    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        return replace(written, content=over_arms(written.content, lambda one: one == word))

    return read


_LOCKED = any_of(
    flag("object_lock_enabled"),
    _says("object_lock_configuration.object_lock_enabled", "Enabled"),
    referring(("aws_s3_bucket_object_lock_configuration", "bucket")),
)
_VERSIONED = any_of(
    companion("aws_s3_bucket_versioning", on="bucket", read=_says("versioning_configuration.status", "Enabled")),
    flag("versioning.enabled"),
    _LOCKED,
)
_SECOND_FACTOR = any_of(
    companion("aws_s3_bucket_versioning", on="bucket", read=_says("versioning_configuration.mfa_delete", "Enabled")),
    flag("versioning.mfa_delete"),
)

ADAPTERS = (
    adapter(
        AuditArchive,
        terraform="aws_s3_bucket",
        identity=("bucket",),
        applies=_is_archive,
        rows={
            "holds_trail": row(terraform=_HOLDS_TRAIL),
            "private": row(terraform=computed(_private)),
            "versioned": row(terraform=_VERSIONED, default=False, doc=f"{BUCKET}#versioning-1"),
            "undeletable": row(
                terraform=any_of(_LOCKED, _SECOND_FACTOR), default=False, doc=f"{BUCKET}#object_lock_enabled-1"
            ),
        },
    ),
)
