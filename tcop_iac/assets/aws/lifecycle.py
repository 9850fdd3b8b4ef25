"""AWS: the rules of a bucket's lifecycle, and whether they end what is in it.

Sources: "Lifecycle configuration elements" and "Expiring objects" in the user guide of Amazon S3. A rule without a
filter is one of all objects. Where versions are kept, an expiration adds a delete marker, and what was current stays as
an older version until a rule ends those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tcop_iac.assets.adapter import (
    adapter,
    companion,
    computed,
    find,
    first_of,
    flag,
    present,
    row,
    text,
    value,
)
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth, truth_or
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.placement import ExpiringStore
from tcop_iac.assets.tiering import acts_on_all
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Origin, Unknown, Value, references, why

_NARROW = (
    "prefix",
    "tags",
    "filter.prefix",
    "filter.tag",
    "filter.and",
    "filter.object_size_greater_than",
    "filter.object_size_less_than",
)
"""What makes a rule one of some objects only; an empty prefix is none."""

VERSIONED = first_of(
    companion(
        "aws_s3_bucket_versioning",
        on="bucket",
        read=value("versioning_configuration.status", lambda status: status == "Enabled"),
    ),
    flag("versioning.enabled"),
)
"""Whether versions are kept in a bucket; None where nobody says."""

_CONTENT = re.compile(
    r"website|static|assets|artifacts?|artefacts?|codepipeline|tfstate|terraform-?state|deploy", re.IGNORECASE
)


def rules(site: Site) -> list[tuple[Site, Answer]]:
    """The rules of a bucket, and whether each is in force: those of companions, and inline ones of older providers.

    Those that surely are not in force are left out.
    """
    found: list[tuple[Site, Answer]] = []
    for match in site.estate.companions(site.resource, "aws_s3_bucket_lifecycle_configuration", "bucket"):
        found.extend(_listed(site, match.resource, "rule", match.uncertain))
    found.extend(_listed(site, site.resource, "lifecycle_rule", None))
    return found


def _listed(site: Site, resource: Resource, path: str, doubt: Unknown | None) -> Iterator[tuple[Site, Answer]]:
    for node in find(resource.body, path).nodes:
        for element in node.elements():
            rule = Site(resource, element, site.estate)
            unsure = why(doubt, element.existence)
            on = _is_on(rule)
            if on is not False:
                yield rule, all_of((on, True if unsure is None else unsure))


def _is_on(rule: Site) -> Answer:
    status, enabled = text("status")(rule).content, flag("enabled")(rule).content
    if status is None:
        return truth(enabled)
    return agreed(status, lambda one: one if isinstance(one, Unknown) else one == "Enabled")


def has_any(rule: Site, *paths: str) -> Answer:
    """Whether a rule says anything at one of `paths`."""
    return any_of(truth(present(path)(rule).content) for path in paths)


def is_of_all(rule: Site) -> Answer:
    """Whether a rule is one of all objects of its bucket."""
    return negated(has_any(rule, *_NARROW))


def _expires(rule: Site) -> Answer:
    """Whether a rule ends current versions; one that only tidies delete markers has no days and no date."""
    days = value("expiration.days", lambda one: one not in (None, 0, "0"))(rule).content
    return any_of((truth(days), truth(present("expiration.date")(rule).content)))


def _ruled(site: Site) -> Value[Any]:
    """Whether a rule expires all objects or moves them."""
    found = rules(site)
    acting = [
        (all_of((on, any_of((_expires(rule), has_any(rule, "transition"))))), is_of_all(rule)) for rule, on in found
    ]
    at = found[0][0].node.range if found else site.node.range
    return Value(acts_on_all(acting), at, Origin.WRITTEN, "lifecycle")


def _older_end(site: Site) -> Value[Any]:
    """Whether older versions end as well, where there are any and the current ones are expired, not moved."""
    found = rules(site)
    ended = (
        all_of((on, has_any(rule, "transition", "noncurrent_version_expiration", "noncurrent_version_transition")))
        for rule, on in found
    )
    none_kept = negated(truth_or(VERSIONED(site).content, False))
    at = found[0][0].node.range if found else site.node.range
    return Value(any_of((none_kept, *ended)), at, Origin.WRITTEN, "lifecycle")


def serves_content(site: Site) -> Value[Any]:
    """Whether a bucket is a website or the origin of a distribution, or is named for content, code or a state."""
    named = agreed(text("bucket")(site).content, lambda name: _is_named_for_content(site, name))
    origins = [
        node.content
        for one in site.estate.of_type("aws_cloudfront_distribution")
        for node in find(one.body, "origin.domain_name").nodes
    ]
    served = any(one.address == site.resource.address for content in origins for one in references(content))
    website = bool(site.estate.companions(site.resource, "aws_s3_bucket_website_configuration", "bucket"))
    return Value(any_of((served, website, named)), site.node.range, Origin.WRITTEN, "bucket")


def _is_named_for_content(site: Site, name: Any) -> bool:
    known = name.prefix if isinstance(name, Unknown) else str(name or "")
    return _CONTENT.search(f"{known} {site.resource.address}".replace("_", "-")) is not None


ADAPTERS = (
    adapter(
        ExpiringStore,
        terraform="aws_s3_bucket",
        rows={
            "location": REGION,
            "tags": TAGS,
            "ruled": row(terraform=computed(_ruled)),
            "older_versions_end": row(terraform=computed(_older_end)),
            "serves_content": row(terraform=computed(serves_content)),
        },
    ),
)
