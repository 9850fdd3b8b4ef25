"""Amazon S3: blocks of public access, policies and access control lists; policies of Glacier's older vaults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, document, find, fixed, flag, present, row, text, value
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.sharing import PublicBlock, PublicGrant, ShareableStore
from tcop_iac.assets.policy_document import read_document
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Origin, Unknown, Value

_FOUR = ("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets")
_BLOCK = "aws_s3_bucket_public_access_block"
_OWNERSHIP = "aws_s3_bucket_ownership_controls"
_DOC = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"


def _complete(site: Site, prefix: str = "", silent: bool = False) -> Value[Any]:
    """Whether all four settings of a block are on; one that is left out is `silent`."""
    found = [flag(f"{prefix}{name}")(site) for name in _FOUR]
    answers = [silent if one.content is None else truth(one.content) for one in found]
    answer = all_of(answers)
    decides = next((one for one, said in zip(found, answers, strict=True) if said is not True), found[0])
    return replace(decides, content=answer)


def _blocked(site: Site) -> Value[Any]:
    """The bucket's own block, or the account's; None where there is neither."""
    matches = site.estate.companions(site.resource, _BLOCK, "bucket")
    own = [(match, _complete(Site(match.resource, match.resource.body, site.estate))) for match in matches]
    for match, block in own:
        if match.uncertain is None and block.content is True:
            return block
    accounts = [one for one in site.estate.of_type("aws_s3_account_public_access_block") if one.mode == "managed"]
    for one in accounts:
        whole = _complete(Site(one, one.body, site.estate))
        if whole.content is True:
            return whole
    if not own:
        return Value(None, site.node.range, Origin.ABSENT, _BLOCK)
    match, block = own[0]
    return block if match.uncertain is None else replace(block, content=match.uncertain)


_PUBLIC_ACLS = ("public-read", "public-read-write", "authenticated-read")
_GROUPS = ("groups/global/AllUsers", "groups/global/AuthenticatedUsers")


def _is_public_acl(content: Any) -> Answer:
    return content if isinstance(content, Unknown) else content in _PUBLIC_ACLS


def _acl_public(site: Site) -> Value[Any]:
    """Whether an access control list gives everybody access: a canned one, or a grant to a group."""
    canned = text("acl")(site)
    answers: list[Answer] = [agreed(canned.content, _is_public_acl)]
    for path in ("access_control_policy.grant.grantee.uri", "grant.uri"):
        answers.extend(agreed(node.content, _is_group) for node in find(site.node, path).nodes)
    return replace(canned, content=any_of(answers))


def _is_group(content: Any) -> Answer:
    return content if isinstance(content, Unknown) else str(content).endswith(_GROUPS)


def _policy_public(site: Site, path: str = "policy") -> Value[Any]:
    written = document(path)(site)

    def ask(content: Content) -> Answer:
        if content is None:
            return False
        found = read_document(content, on_resource=True)
        return found if isinstance(found, Unknown) else found.admits_anybody()

    return replace(written, content=agreed(written.content, ask))


def _without_lists(bucket: Site) -> Value[Any]:
    """Whether the bucket takes no access control lists (S3, "Controlling ownership of objects", bucket owner enforced).

    Older buckets take them in silence, and newer ones do not, so silence says nothing.
    """
    for match in bucket.estate.companions(bucket.resource, _OWNERSHIP, "bucket"):
        if match.uncertain is None:
            there = Site(match.resource, match.resource.body, bucket.estate)
            return value("rule.object_ownership", lambda one: one == "BucketOwnerEnforced")(there)
    return Value(False, bucket.node.range, Origin.ABSENT, _OWNERSHIP)


def _grants_of(site: Site) -> Iterator[Value[Any]]:
    taken = negated(truth(_without_lists(site).content))
    yield _if(taken, _acl_public(site))
    yield _policy_public(site)
    for match in site.estate.companions(site.resource, "aws_s3_bucket_acl", "bucket"):
        yield _if(taken, _acl_public(Site(match.resource, match.resource.body, site.estate)))
    for match in site.estate.companions(site.resource, "aws_s3_bucket_policy", "bucket"):
        yield _policy_public(Site(match.resource, match.resource.body, site.estate))


def _if(taken: Answer, grant: Value[Any]) -> Value[Any]:
    return replace(grant, content=all_of((truth(grant.content), taken)))


def _made_public(site: Site) -> Value[Any]:
    grants = list(_grants_of(site))
    answer = any_of(truth(one.content) for one in grants)
    decides = next((one for one in grants if one.content is True), grants[0])
    return replace(decides, content=answer)


def _bucket(site: Site) -> Site | None:
    return pointed_at(site, "bucket", "aws_s3_bucket", "bucket", "id", "arn")


def _bucket_tags(site: Site) -> Value[Any]:
    bucket = site if site.resource.type == "aws_s3_bucket" else _bucket(site)
    return TAGS.read(bucket) if bucket is not None else Value({}, site.node.range, Origin.ABSENT, "tags")


def _void(name: str) -> Any:
    """A reader of whether the bucket's block, or that it takes no lists, makes a grant void."""

    def read(site: Site) -> Value[Any]:
        bucket = site if site.resource.type == "aws_s3_bucket" else _bucket(site)
        if bucket is not None and name == "ignore_public_acls":
            unlisted = _without_lists(bucket)
            if unlisted.is_known_to_be(True):
                return unlisted
        for match in site.estate.companions(bucket.resource, _BLOCK, "bucket") if bucket is not None else ():
            if match.uncertain is None:
                return flag(name)(Site(match.resource, match.resource.body, site.estate))
        return Value(False, site.node.range, Origin.ABSENT, _BLOCK)

    return computed(read)


def _own_grants(site: Site) -> Value[Any]:
    """What the older arguments of a bucket itself give: a list of grants, a policy, or both."""
    grants = [grant for grant, _ in _own(site)]
    decides = next((one for one in grants if truth(one.content) is True), grants[0])
    return replace(decides, content=any_of(truth(one.content) for one in grants))


def _own_void(site: Site) -> Value[Any]:
    """Whether blocks make void whatever of the bucket's own arguments gives everybody access."""
    voids = [truth(void(site).content) for grant, void in _own(site) if truth(grant.content) is not False]
    return Value(all_of(voids), site.node.range, Origin.WRITTEN, _BLOCK)


def _own(site: Site) -> tuple[tuple[Value[Any], Reader], tuple[Value[Any], Reader]]:
    lists = (_acl_public(site), _void("ignore_public_acls"))
    policies = (_policy_public(site), _void("restrict_public_buckets"))
    return (lists, policies) if present("policy")(site).content is False else (policies, lists)


def _grant(type_: str, anybody: Any, void: str, **more: Any) -> Any:
    return adapter(
        PublicGrant,
        terraform=type_,
        rows={
            "anybody": row(terraform=computed(anybody)),
            "without_effect": row(terraform=_void(void)),
            "tags": row(terraform=computed(_bucket_tags)),
        },
        **more,
    )


def _point_blocked(site: Site) -> Value[Any]:
    """An access point blocks all where nothing is said, and needs no block inside a VPC (S3, "Access points")."""
    inside = present("vpc_configuration")(site)
    if inside.content is True:
        return inside
    return _complete(site, "public_access_block_configuration.", silent=True)


def _for_a_bucket_elsewhere(site: Site) -> bool:
    """Whether a block is that of no bucket here; one of a bucket here is judged with it."""
    return not any(
        match.resource is site.resource
        for bucket in site.estate.of_type("aws_s3_bucket")
        for match in site.estate.companions(bucket, _BLOCK, "bucket")
    )


def _point_public(site: Site) -> Value[Any]:
    """Nothing is public through a point inside a VPC (S3, "The meaning of public")."""
    inside = truth(present("vpc_configuration")(site).content)
    written = _policy_public(site)
    return replace(written, content=all_of((truth(written.content), negated(inside))))


ADAPTERS = (
    adapter(
        ShareableStore,
        terraform="aws_s3_bucket",
        rows={
            "tags": TAGS,
            "public_blocked": row(terraform=computed(_blocked)),
            "made_public": row(terraform=computed(_made_public)),
            "blocked_by_default": row(terraform=fixed(True)),
        },
    ),
    adapter(
        PublicBlock,
        terraform="aws_s3_account_public_access_block",
        rows={"complete": row(terraform=computed(_complete))},
    ),
    adapter(
        PublicBlock,
        terraform=_BLOCK,
        applies=_for_a_bucket_elsewhere,
        rows={"complete": row(terraform=computed(_complete))},
    ),
    adapter(PublicBlock, terraform="aws_s3_access_point", rows={"complete": row(terraform=computed(_point_blocked))}),
    adapter(
        PublicGrant,
        terraform="aws_s3_access_point",
        applies=lambda site: present("policy")(site).content is not False,
        rows={
            "anybody": row(terraform=computed(_point_public)),
            "without_effect": row(
                terraform=flag("public_access_block_configuration.restrict_public_buckets"),
                default=True,
                doc="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html",
            ),
            "tags": row(terraform=computed(_bucket_tags)),
        },
    ),
    _grant("aws_s3_bucket_policy", _policy_public, "restrict_public_buckets"),
    _grant("aws_s3_bucket_acl", _acl_public, "ignore_public_acls"),
    adapter(
        PublicGrant,
        terraform="aws_s3_bucket",
        applies=lambda site: any(present(one)(site).content is not False for one in ("acl", "grant", "policy")),
        rows={
            "anybody": row(terraform=computed(_own_grants)),
            "without_effect": row(terraform=computed(_own_void)),
            "tags": TAGS,
        },
    ),
    _grant(
        "aws_s3_object",
        _acl_public,
        "ignore_public_acls",
        applies=lambda site: present("acl")(site).content is not False,
    ),
    adapter(
        PublicGrant,
        terraform="aws_glacier_vault",
        applies=lambda site: present("access_policy")(site).content is not False,
        rows={"anybody": row(terraform=computed(lambda site: _policy_public(site, "access_policy"))), "tags": TAGS},
    ),
)

TWINS = (
    twin("AWS::S3::AccessPoint", "aws_s3_access_point", {"vpc_configuration": "VpcConfiguration"}),
    twin("AWS::S3::Bucket", _OWNERSHIP, {"rule": "Rules"}, at="OwnershipControls", on="bucket"),
)
