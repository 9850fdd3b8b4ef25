"""Azure: rules of storage accounts that end blobs, or move those that are seldom read to cheaper tiers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, flag, number, present, row, text
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import LOCATION, TAGS
from tcop_iac.assets.joins import any_of as any_reader
from tcop_iac.assets.joins import pointed_at, referring
from tcop_iac.assets.kinds.placement import ExpiringStore
from tcop_iac.assets.kinds.tiers import TieredStore
from tcop_iac.assets.tiering import Ending, acts_on_all, keeps_long
from tcop_iac.model.value import Content, Origin, Unknown, Value

_SINCE = ("modification", "last_access_time", "creation")
_MOVES = tuple(
    f"actions.base_blob.tier_to_{tier}_after_days_since_{since}_greater_than"
    for tier in ("cool", "cold", "archive")
    for since in _SINCE
)
_ENDS = tuple(f"actions.base_blob.delete_after_days_since_{since}_greater_than" for since in _SINCE)
_NARROW = ("filters.prefix_match", "filters.match_blob_index_tag")


def _rules(site: Site) -> Iterator[tuple[Site, Answer]]:
    """The rules of a policy, and whether each is in force."""
    for node in find(site.node, "rule").nodes:
        for element in node.elements():
            rule = Site(site.resource, element, site.estate)
            on = truth(flag("enabled")(rule).content)
            yield rule, all_of((on, True if element.existence is None else element.existence))


def _blobs_move(site: Site) -> Value[Any]:
    if not _has_tiers(site):
        return _untold(site)
    moves = [all_of((on, any_of(truth(present(path)(rule).content) for path in _MOVES))) for rule, on in _rules(site)]
    account = pointed_at(site, "storage_account_id", "azurerm_storage_account")
    tier = text("access_tier")(account).content if account is not None else None
    cheap = agreed(tier, lambda one: one if isinstance(one, Unknown) else one in ("Cool", "Cold"))
    return _told(site, any_of((*moves, cheap)), "rule.actions.base_blob.tier_to_cool_after_days")


def _blobs_stay(site: Site) -> Value[Any]:
    if not _has_tiers(site):
        return _untold(site)
    endings = [Ending(on, _days(rule), negated(_is_narrow(rule))) for rule, on in _rules(site)]
    return _told(site, keeps_long(endings), "rule.actions.base_blob.delete_after_days")


def _days(rule: Site) -> Content:
    found = [number(path)(rule).content for path in _ENDS]
    return next((one for one in found if one is not None), None)


def _is_narrow(rule: Site) -> Answer:
    return any_of(truth(present(path)(rule).content) for path in _NARROW)


def _untold(site: Site) -> Value[Any]:
    return Value(None, site.node.range, Origin.UNMODELLED)


def _told(site: Site, answer: Answer, attribute: str) -> Value[Any]:
    first = next(_rules(site), None)
    return Value(answer, first[0].node.range if first is not None else site.node.range, attribute=attribute)


def _has_tiers(site: Site) -> bool:
    """A policy with a rule, of an account that is not known to be premium: premium blobs have no tiers."""
    if all(on is False for _, on in _rules(site)):
        return False
    account = pointed_at(site, "storage_account_id", "azurerm_storage_account")
    return account is None or text("account_tier")(account).content != "Premium"


_POLICY = "azurerm_storage_management_policy"
_NOT_FOR_BLOBS = ("FileStorage",)
_SERVED = (
    ("azurerm_linux_function_app", "storage_account_name"),
    ("azurerm_windows_function_app", "storage_account_name"),
    ("azurerm_function_app", "storage_account_name"),
    ("azurerm_function_app_flex_consumption", "storage_container_endpoint"),
    ("azurerm_logic_app_standard", "storage_account_name"),
    ("azurerm_storage_account_static_website", "storage_account_id"),
)
"""What keeps its code in an account, or makes a website of it."""


def _ruled(site: Site) -> Value[Any]:
    """Whether a rule in force ends all blobs of the account, or moves them to a cheaper tier."""
    acting: list[tuple[Answer, Answer]] = []
    at = None
    for match in site.estate.companions(site.resource, _POLICY, "storage_account_id"):
        there = Site(match.resource, match.resource.body, site.estate)
        for rule, on in _rules(there):
            at = at or rule
            acts = any_of(truth(present(path)(rule).content) for path in (*_ENDS, *_MOVES))
            sure = True if match.uncertain is None else match.uncertain
            acting.append((all_of((on, acts, sure)), negated(_is_narrow(rule))))
    range_ = at.node.range if at is not None else site.node.range
    return Value(acts_on_all(acting), range_, Origin.WRITTEN if at is not None else Origin.ABSENT, _POLICY)


_SERVES_CONTENT = any_reader(present("static_website"), referring(*_SERVED))

ADAPTERS = (
    adapter(
        TieredStore,
        terraform="azurerm_storage_management_policy",
        rows={
            "moves_cold": row(terraform=computed(_blobs_move)),
            "keeps_long": row(terraform=computed(_blobs_stay)),
        },
    ),
    adapter(
        ExpiringStore,
        terraform="azurerm_storage_account",
        applies=lambda site: text("account_kind")(site).content not in _NOT_FOR_BLOBS,
        rows={
            "location": LOCATION,
            "tags": TAGS,
            "ruled": row(terraform=computed(_ruled)),
            "serves_content": row(terraform=_SERVES_CONTENT),
        },
    ),
)
