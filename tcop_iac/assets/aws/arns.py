"""Amazon resource names: the fields of written ones, and the region of what a reference points at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, over_arms, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import REGION
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Unknown, Value, joined, references

SERVICE, REGION_FIELD, ACCOUNT, NAME = 2, 3, 4, 5
"""Places of the fields in `arn:partition:service:region:account:resource` (AWS, "Amazon Resource Names")."""

_SERVICES = {
    "aws_cloudwatch_event_bus": "events",
    "aws_cloudwatch_log_group": "logs",
    "aws_kinesis_firehose_delivery_stream": "firehose",
    "aws_kinesis_stream": "kinesis",
    "aws_sns_topic": "sns",
    "aws_sqs_queue": "sqs",
}
"""The services that streams are sent to, by the resource type that a reference points at."""


def fields(content: Content) -> list[Content] | None:
    """The six fields of a written name, each a known or unknown content; None where `content` is no written name."""
    if isinstance(content, str):
        found: list[Content] = list(content.split(":", NAME))
        return found if content.startswith("arn:") and len(found) == NAME + 1 else None
    if not isinstance(content, Unknown) or not content.prefix.startswith("arn:"):
        return None
    pieces: list[list[str | Unknown]] = [[]]
    for part in content.parts:
        if isinstance(part, Unknown):
            pieces[-1].append(part)
            continue
        first, *rest = part.split(":", NAME + 1 - len(pieces))
        pieces[-1].append(first)
        pieces.extend([chunk] for chunk in rest)
    return [joined(piece) for piece in pieces] if len(pieces) == NAME + 1 else None


def target(content: Content, site: Site) -> Resource | None:
    """What `content` refers to in this estate, or the bucket that it names; None where that stands elsewhere.

    Of the names, only those of buckets are without a region and an account.
    """
    if isinstance(content, Unknown):
        first = content.parts[0] if content.parts else content
        wanted = {reference.address for reference in references(first)} if isinstance(first, Unknown) else set()
        return next((one for one in site.estate.resources if one.address in wanted), None)
    return next((one for one in site.estate.of_type("aws_s3_bucket") if _is_bucket(one, content)), None)


def _is_bucket(resource: Resource, name: Content) -> bool:
    node = resource.body.get("bucket")
    return resource.mode == "managed" and node is not None and isinstance(name, str) and node.content == name


def service(content: Content, site: Site) -> Content:
    """The service of what `content` names; an unknown where that cannot be told."""
    written = fields(content)
    if written is not None:
        return written[SERVICE]
    found = target(content, site)
    if found is not None:
        return _SERVICES.get(found.type, found.type)
    return content if isinstance(content, Unknown) else Unknown(f"{content} is no Amazon resource name")


def region_at(path: str) -> Reader:
    """A reader of the region of what the content at `path` names or refers to."""

    def read(site: Site) -> Value[Any]:
        named = value(path)(site)
        content = over_arms(named.content, lambda one: _region(one, site), lambda one: _region(one, site))
        return replace(named, content=content)

    return read


def account_at(path: str) -> Reader:
    """A reader of the account of what the content at `path` names; None where it is this estate's own."""

    def read(site: Site) -> Value[Any]:
        named = value(path)(site)
        return replace(named, content=over_arms(named.content, _account, _account))

    return read


def _region(content: Content, site: Site) -> Content:
    written = fields(content)
    if written is not None and written[REGION_FIELD] != "":
        return written[REGION_FIELD]
    found = target(written[NAME] if written is not None else content, site)
    if found is not None and not (found.mode == "data" and found.type == "aws_s3_bucket"):
        return REGION.read(Site(found, found.body, site.estate)).content
    if isinstance(content, Unknown):
        return content
    return Unknown(f"{content} is not in this configuration, so its region is not known")


def _account(content: Content) -> Content:
    written = fields(content)
    if written is None:
        return None
    account = written[ACCOUNT]
    if isinstance(account, Unknown) and any("aws_caller_identity" in one.address for one in references(account)):
        return None
    return None if account == "" else account
