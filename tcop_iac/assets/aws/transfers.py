"""AWS: caches at the edge, region guardrails, shares with other accounts, copies of databases, Macie."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, document, find, fixed, flag, over_arms, row, text, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.arns import ACCOUNT, REGION_FIELD, SERVICE, fields
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.transfers import (
    CopyOfData,
    DataDiscovery,
    EdgeCache,
    LocationGuardrail,
    ProcessingPlace,
    Sharing,
)
from tcop_iac.assets.policy_document import Statement, read_document
from tcop_iac.assets.references import resource_at
from tcop_iac.assets.twins import HERE, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_CACHING_DISABLED = ("4135ea2d-6df8-44a3-9df3-4b5a84be39ad", "Managed-CachingDisabled")
"""CloudFront developer guide, "Use managed cache policies"."""

_BEHAVIOURS = ("default_cache_behavior", "ordered_cache_behavior")


def _caches(site: Site) -> Value[Any]:
    """Whether any behaviour keeps copies: each does, unless its policy or its times say otherwise."""
    if flag("enabled")(site).content is False:
        return replace(flag("enabled")(site), content=False)
    found: Value[Any] | None = None
    for path in _BEHAVIOURS:
        for node in find(site.node, path).nodes:
            for element in node.elements():
                here = _behaviour_caches(Site(site.resource, element, site.estate))
                if here.content is True:
                    return here
                found = here if found is None or here.is_unknown else found
    return found if found is not None else Value(True, site.node.range, Origin.DEFAULT, "default_cache_behavior")


def _behaviour_caches(site: Site) -> Value[Any]:
    policy = text("cache_policy_id")(site)
    if policy.content is None:
        longest = text("max_ttl")(site)
        return replace(longest, content=over_arms(longest.content, lambda one: one != "0") if longest.content else True)
    named = resource_at(site.estate, policy.content)
    if named is not None and named.mode == "data":
        name = text("name")(Site(named, named.body, site.estate)).content
        return replace(policy, content=name if isinstance(name, Unknown) else name not in _CACHING_DISABLED)
    return replace(policy, content=over_arms(policy.content, lambda one: one not in _CACHING_DISABLED))


# guardrails


def _limits_regions(site: Site) -> bool:
    return text("type")(site).content in (None, "SERVICE_CONTROL_POLICY") and bool(list(_region_values(site)))


def _region_values(site: Site) -> Iterator[Content]:
    """The regions that a Deny leaves open: those for which it does not hold."""
    found = read_document(document("content")(site).content)
    for statement in found.statements if not isinstance(found, Unknown) else ():
        if statement.denies is not False:
            yield from _open_regions(statement)


def _open_regions(statement: Statement) -> Iterator[Content]:
    for condition in statement.conditions:
        if condition.key == "aws:requestedregion" and condition.is_negative:
            yield from condition.values


def _allowed(site: Site) -> Value[Any]:
    content = list(_region_values(site))
    unknown = first_unknown(content)
    return replace(document("content")(site), content=content if unknown is None else unknown)


def _denies_regions(site: Site) -> bool:
    return str(text("control_identifier")(site).content).endswith("/AWS-GR_REGION_DENY")


# shares

_NUMBER = re.compile(r"\d{12}")


def _account(site: Site) -> Value[Any]:
    """The account of a principal; None where it is one's own, an identity of this configuration, or an organisation."""
    named = text("principal")(site)

    def read(principal: Content) -> Content:
        if isinstance(principal, str) and _NUMBER.fullmatch(principal):
            return principal
        written = fields(principal)
        if written is None:
            return _of_unknown(principal, site) if isinstance(principal, Unknown) else None
        account = written[ACCOUNT]
        own = written[SERVICE] == "organizations" or account == ""
        return None if own else _of_unknown(account, site) if isinstance(account, Unknown) else account

    return replace(named, content=over_arms(named.content, read, read))


def _of_unknown(content: Unknown, site: Site) -> Content:
    if not content.references:
        return content
    first = content.references[0]
    return None if first.to_logical_id or _OWN.search(first.address) else content


_OWN = re.compile(
    r"^AWS::AccountId$|(^|\.)(aws_iam_(role|user|group)|data\.(aws_caller_identity|aws_organizations_organization|aws_iam_\w+))\."
)
"""Identities of the account that the configuration runs in, and what tells of it and of its organisation."""


def _geography(site: Site) -> Value[Any]:
    """The geography in front of a profile's name (`eu.…`), else the region in the ARN of a model."""
    source = text("model_source.copy_from")(site)

    def read(arn: Content) -> Content:
        name = str(arn).rpartition("/")[2]
        word = name.partition(".")[0]
        if ":inference-profile/" in str(arn) or word in ("global", "us", "eu", "apac", "jp", "au", "us-gov"):
            return "global" if word == "global" else f"{word}."
        written = fields(arn)
        return written[REGION_FIELD] if written is not None and written[REGION_FIELD] else None

    return replace(source, content=over_arms(source.content, read))


# copies


def _source_tags(*paths: str) -> Any:
    """The tags of the resource that one of `paths` refers to; no value of the kind where it stands elsewhere."""

    def read(site: Site) -> Value[Any]:
        for path in paths:
            found = resource_at(site.estate, text(path)(site).content)
            if found is not None and found.mode == "managed":
                return TAGS.read(Site(found, found.body, site.estate))
        return Value(None, site.node.range, Origin.UNMODELLED)

    return computed(read)


def _first(*paths: str) -> Any:
    def read(site: Site) -> Value[Any]:
        found = [text(path)(site) for path in paths]
        return next((one for one in found if one.content is not None), found[0])

    return computed(read)


def _bucket_tags(path: str) -> Any:
    def read(site: Site) -> Value[Any]:
        bucket = pointed_at(site, path, "aws_s3_bucket", "bucket", "id", "arn")
        if bucket is None:
            return Value(Unknown("the bucket stands elsewhere"), site.node.range, Origin.ABSENT, path)
        return TAGS.read(bucket)

    return computed(read)


def _says(path: str, wanted: str) -> Reader:
    """A reader of whether the text at `path` is `wanted`."""
    return value(path, lambda word: word == wanted)


_INSTANCE = ("snapshot_identifier", "replicate_source_db", "restore_to_point_in_time.source_db_instance_identifier")
_CLUSTER = ("snapshot_identifier", "restore_to_point_in_time.source_cluster_identifier")

ADAPTERS = (
    adapter(
        EdgeCache,
        terraform="aws_cloudfront_distribution",
        rows={"caches": row(terraform=computed(_caches)), "tags": TAGS},
    ),
    adapter(
        LocationGuardrail,
        terraform="aws_organizations_policy",
        applies=_limits_regions,
        rows={"allowed": row(terraform=computed(_allowed)), "enforced": row(terraform=fixed(True))},
    ),
    adapter(
        LocationGuardrail,
        terraform="aws_controltower_control",
        applies=_denies_regions,
        rows={},
    ),
    adapter(Sharing, terraform="aws_ram_principal_association", rows={"account": row(terraform=computed(_account))}),
    adapter(Sharing, terraform="aws_lakeformation_permissions", rows={"account": row(terraform=computed(_account))}),
    adapter(
        Sharing,
        terraform="aws_ram_resource_share",
        rows={
            "outsiders_allowed": row(
                terraform=flag("allow_external_principals"),
                default=False,
                doc=f"{_DOCS}/ram_resource_share#allow_external_principals-1",
            )
        },
    ),
    adapter(
        ProcessingPlace,
        terraform="aws_bedrock_inference_profile",
        rows={"place": row(terraform=computed(_geography))},
    ),
    *(
        adapter(
            CopyOfData,
            terraform=type_,
            rows={
                "source": row(terraform=_first(*paths)),
                "source_tags": row(terraform=_source_tags(*paths)),
                "tags": TAGS,
            },
        )
        for type_, paths in (("aws_db_instance", _INSTANCE), ("aws_rds_cluster", _CLUSTER))
    ),
    adapter(
        CopyOfData,
        terraform="aws_s3_bucket_replication_configuration",
        rows={
            "source": row(terraform=text("bucket")),
            "source_tags": row(terraform=_bucket_tags("bucket")),
            "tags": row(terraform=_bucket_tags("rule.destination.bucket")),
        },
    ),
    *(
        adapter(
            DataDiscovery,
            terraform=f"aws_macie2_{name}",
            rows={
                "running": row(
                    terraform=_says(path, on),
                    default=True,
                    doc=f"{_DOCS}/macie2_{name}#{path}-1",
                )
            },
        )
        for name, path, on in (("account", "status", "ENABLED"), ("classification_job", "job_status", "RUNNING"))
    ),
)

TWINS = (
    twin("AWS::Organizations::Policy", "aws_organizations_policy"),
    twin(
        "AWS::RAM::ResourceShare",
        "aws_ram_resource_share",
        # the API, and so a template, allows them where nothing is said
        silent={"allow_external_principals": True},
    ),
    twin("AWS::RAM::ResourceShare", "aws_ram_principal_association", {"principal": HERE}, at="Principals", on="share"),
    twin(
        "AWS::LakeFormation::Permissions",
        "aws_lakeformation_permissions",
        {"principal": "DataLakePrincipal.DataLakePrincipalIdentifier"},
    ),
    twin(
        "AWS::LakeFormation::PrincipalPermissions",
        "aws_lakeformation_permissions",
        {"principal": "Principal.DataLakePrincipalIdentifier"},
    ),
    twin("AWS::ControlTower::EnabledControl", "aws_controltower_control"),
    twin("AWS::Bedrock::ApplicationInferenceProfile", "aws_bedrock_inference_profile"),
    twin("AWS::Macie::Session", "aws_macie2_account"),
)
