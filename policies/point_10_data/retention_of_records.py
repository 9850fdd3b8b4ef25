"""Retention of records: what stores delete by themselves; point 10, archiving, deleting or renewing data."""

from __future__ import annotations

from tcop_iac.assets.kinds.records import RecordStore
from tcop_iac.assets.retention import FOR_EVER, is_tagged, tagged_days
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    not_applicable,
    over_contents,
    passed,
    policy,
    require,
    require_that,
)


@policy(
    "TCOP-10-203",
    "records-outlive-retention-tag",
    severity=Severity.LOW,
    theme="retention-lifecycle",
    maps={"nist-800-53": ("SI-12", "SI-18"), "ncsc-cloud": ("2",)},
)
def records_end(store: RecordStore, parameters: Parameters) -> Judgement:
    """A store is tagged with a number of days to keep records, and nothing deletes them by then.

    Why it matters: that the store itself deletes records by their age is the only practical way to keep short periods
    in stores of keys, events and analyses.

    How to fix: turn on time to live, or an expiry of tables or partitions, in line with the tag
    (`retention-tag-keys`).

    Known gaps: a store without such a tag is not judged, nor one whose tags are not known as a whole. What a service
    writes as the time of each record is not in code, nor is a job that deletes.
    """
    if not is_tagged(store.tags, parameters):
        return not_applicable("no tag says for how long records are kept")
    if store.records_expire.is_known_to_be(True) and store.kept_days.content is None:
        return passed("records are deleted by themselves", store.records_expire)
    return over_contents(store.tags.holding(tagged_days(store.tags, parameters)), lambda days: _in_line(store, days))


def _in_line(store: RecordStore, days: int | str | None) -> Judgement:
    if days is None:
        return not_applicable("its retention tag is no number of days")
    if days == FOR_EVER:
        return passed("its tag says that records have no end", store.tags)
    most = int(days)
    expire = require(store.records_expire, True, otherwise=f"nothing deletes records, and its tag says {most} days")
    if expire.verdict is not Verdict.PASS or not store.kept_days.is_modelled:
        return expire
    return require_that(
        store.kept_days,
        lambda kept: kept is None or kept <= most,
        f"records are kept for longer than the {most} days of its tag",
    )
