"""Google Cloud: rules of buckets that end objects, or move those that are seldom read to cheaper classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, flag, number, present, row, text
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.kinds.placement import ExpiringStore
from tcop_iac.assets.kinds.tiers import TieredStore
from tcop_iac.assets.tiering import Ending, acts_on_all, keeps_long
from tcop_iac.model.value import Content, Origin, Unknown, Value

_NARROW = ("matches_prefix", "matches_suffix", "matches_storage_class", "created_before", "custom_time_before")
_OF_OLD_VERSIONS = ("num_newer_versions", "days_since_noncurrent_time", "noncurrent_time_before")
_CHEAP = ("NEARLINE", "COLDLINE", "ARCHIVE")


def _rules(site: Site) -> Iterator[Site]:
    for node in find(site.node, "lifecycle_rule").nodes:
        for element in node.elements():
            yield Site(site.resource, element, site.estate)


def _does(rule: Site, action: str) -> Answer:
    done = agreed(text("action.type")(rule).content, lambda one: one if isinstance(one, Unknown) else one == action)
    return all_of((done, True if rule.node.existence is None else rule.node.existence))


def _objects_move(site: Site) -> Value[Any]:
    auto = truth(flag("autoclass.enabled")(site).content)
    if auto is False and not list(_rules(site)):
        return _untold(site)
    cheap = agreed(text("storage_class")(site).content, lambda one: one if isinstance(one, Unknown) else one in _CHEAP)
    moves = [_does(rule, "SetStorageClass") for rule in _rules(site)]
    return _told(site, any_of((cheap, auto, *moves)), "lifecycle_rule.action.type")


def _objects_stay(site: Site) -> Value[Any]:
    if not list(_rules(site)):
        return _untold(site)
    endings = [Ending(_does(rule, "Delete"), _days(rule), negated(_is_narrow(rule))) for rule in _rules(site)]
    return _told(site, keeps_long(endings), "lifecycle_rule.condition.age")


def _days(rule: Site) -> Content:
    """The age at which a rule ends objects; None for one that only looks at older versions."""
    return None if _is_of_old_versions(rule) else number("condition.age")(rule).content


def _is_of_old_versions(rule: Site) -> bool:
    older = any(present(f"condition.{name}")(rule).content is True for name in _OF_OLD_VERSIONS)
    return older or text("condition.with_state")(rule).content == "ARCHIVED"


def _is_narrow(rule: Site) -> Answer:
    return any_of(truth(present(f"condition.{name}")(rule).content) for name in _NARROW)


def _ruled(site: Site) -> Value[Any]:
    """Whether a rule ends all current objects or moves them, or the classes look after themselves."""
    auto = flag("autoclass.enabled")(site)
    moved = truth(auto.content)
    acting = [
        (any_of((_does(rule, "Delete"), _does(rule, "SetStorageClass"))), negated(_is_narrow(rule)))
        for rule in _rules(site)
        if not _is_of_old_versions(rule)
    ]
    ruled = acts_on_all(acting)
    if moved is True or (isinstance(moved, Unknown) and ruled is not True):
        return replace(auto, content=moved)
    return _told(site, ruled, "lifecycle_rule")


def _told(site: Site, answer: Answer, attribute: str) -> Value[Any]:
    first = next(_rules(site), None)
    return Value(answer, first.node.range if first is not None else site.node.range, attribute=attribute)


def _untold(site: Site) -> Value[Any]:
    """What is read of a bucket without any rule, which is for `ExpiringStore` to tell of."""
    return Value(None, site.node.range, Origin.UNMODELLED)


ADAPTERS = (
    adapter(
        ExpiringStore,
        terraform="google_storage_bucket",
        rows={"tags": TAGS, "ruled": row(terraform=computed(_ruled))},
    ),
    adapter(
        TieredStore,
        terraform="google_storage_bucket",
        rows={
            "moves_cold": row(terraform=computed(_objects_move)),
            "keeps_long": row(terraform=computed(_objects_stay)),
            "serves_content": row(terraform=present("website")),
        },
    ),
)
