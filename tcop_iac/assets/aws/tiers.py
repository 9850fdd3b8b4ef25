"""AWS: buckets and file systems that move what is seldom read to cheaper classes."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, number, present, row, text
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.lifecycle import has_any, is_of_all, rules, serves_content
from tcop_iac.assets.kinds.tiers import TieredStore
from tcop_iac.assets.tiering import Ending, keeps_long
from tcop_iac.model.value import Content, Origin, Unknown, Value

_MOVES = ("transition", "noncurrent_version_transition")


def _tiering(site: Site) -> Answer:
    """Whether a configuration of intelligent tiering is in force; it is unless it says otherwise."""
    answers: list[Answer] = []
    for match in site.estate.companions(site.resource, "aws_s3_bucket_intelligent_tiering_configuration", "bucket"):
        status = text("status")(Site(match.resource, match.resource.body, site.estate)).content
        on = agreed(status, lambda one: one if isinstance(one, Unknown) else one in (None, "Enabled"))
        answers.append(all_of((on, True if match.uncertain is None else match.uncertain)))
    return any_of(answers)


def _objects_move(site: Site) -> Value[Any]:
    found, tiered = rules(site), _tiering(site)
    if not found and tiered is False:
        return _untold(site)
    moves = [all_of((on, has_any(rule, *_MOVES))) for rule, on in found]
    return _told(site, found, any_of((*moves, tiered)), "transition")


def _objects_stay(site: Site) -> Value[Any]:
    found = rules(site)
    if not found:
        return _untold(site)
    endings = [Ending(on, _days(rule), is_of_all(rule)) for rule, on in found]
    return _told(site, found, keeps_long(endings), "expiration")


def _days(rule: Site) -> Content:
    """After how many days objects end; a day that is named is no number of them."""
    if present("expiration.date")(rule).content is True:
        return Unknown("it ends what is there on a day, and not after a time")
    return number("expiration.days")(rule).content


def _told(site: Site, found: list[tuple[Site, Answer]], answer: Answer, attribute: str) -> Value[Any]:
    return Value(answer, found[0][0].node.range if found else site.node.range, attribute=attribute)


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
