"""AWS: buckets and file systems that move what is seldom read to cheaper classes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, flag, number, present, row, text
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.operations import serves_content
from tcop_iac.assets.kinds.tiers import TieredStore
from tcop_iac.assets.tiering import Ending, keeps_long
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Origin, Unknown, Value, why

_MOVES = ("transition", "noncurrent_version_transition")
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


def _rules(site: Site) -> Iterator[tuple[Site, Answer]]:
    """The rules of a bucket, and whether each is in force: those of companions, and inline ones of older providers."""
    for match in site.estate.companions(site.resource, "aws_s3_bucket_lifecycle_configuration", "bucket"):
        yield from _listed(site, match.resource, "rule", match.uncertain)
    yield from _listed(site, site.resource, "lifecycle_rule", None)


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


def _tiering(site: Site) -> Answer:
    """Whether a configuration of intelligent tiering is in force; it is unless it says otherwise."""
    answers: list[Answer] = []
    for match in site.estate.companions(site.resource, "aws_s3_bucket_intelligent_tiering_configuration", "bucket"):
        status = text("status")(Site(match.resource, match.resource.body, site.estate)).content
        on = agreed(status, lambda one: one if isinstance(one, Unknown) else one in (None, "Enabled"))
        answers.append(all_of((on, True if match.uncertain is None else match.uncertain)))
    return any_of(answers)


def _objects_move(site: Site) -> Value[Any]:
    rules, tiered = list(_rules(site)), _tiering(site)
    if not rules and tiered is False:
        return _untold(site)
    moves = [all_of((on, any_of(truth(present(path)(rule).content) for path in _MOVES))) for rule, on in rules]
    return _told(site, rules, any_of((*moves, tiered)), "transition")


def _objects_stay(site: Site) -> Value[Any]:
    rules = list(_rules(site))
    if not rules:
        return _untold(site)
    endings = [Ending(on, _days(rule), negated(_is_narrow(rule))) for rule, on in rules]
    return _told(site, rules, keeps_long(endings), "expiration")


def _days(rule: Site) -> Content:
    """After how many days objects end; a day that is named is no number of them."""
    if present("expiration.date")(rule).content is True:
        return Unknown("it ends what is there on a day, and not after a time")
    return number("expiration.days")(rule).content


def _is_narrow(rule: Site) -> Answer:
    return any_of(truth(present(path)(rule).content) for path in _NARROW)


def _told(site: Site, rules: list[tuple[Site, Answer]], answer: Answer, attribute: str) -> Value[Any]:
    return Value(answer, rules[0][0].node.range if rules else site.node.range, attribute=attribute)


def _untold(site: Site) -> Value[Any]:
    """What is read of a bucket without any rule, which is for `ExpiringStore` to tell of."""
    return Value(None, site.node.range, Origin.UNMODELLED)


def _files_move(site: Site) -> Value[Any]:
    paths = [f"lifecycle_policy.transition_to_{tier}" for tier in ("ia", "archive")]
    found = [present(path)(site) for path in paths]
    at = next((one.range for one in found if one.content is not False), site.node.range)
    return Value(any_of(truth(one.content) for one in found), at, attribute=paths[0])


ADAPTERS = (
    adapter(
        TieredStore,
        terraform="aws_s3_bucket",
        rows={
            "moves_cold": row(terraform=computed(_objects_move)),
            "keeps_long": row(terraform=computed(_objects_stay)),
            "serves_content": row(terraform=computed(serves_content)),
        },
    ),
    # Files stay until somebody deletes them.
    adapter(
        TieredStore,
        terraform="aws_efs_file_system",
        rows={"moves_cold": row(terraform=computed(_files_move)), "keeps_long": row(terraform=fixed(True))},
    ),
)
