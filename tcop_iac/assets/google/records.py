"""Google Cloud: when tables of BigQuery data sets end."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, number, over_arms, present, row
from tcop_iac.assets.answers import Answer, all_of, any_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.kinds.records import RecordStore
from tcop_iac.model.value import Origin, Value

_MILLISECONDS = 24 * 60 * 60 * 1000
_OF_TABLES, _OF_PARTITIONS = "default_table_expiration_ms", "default_partition_expiration_ms"


def _is_there(site: Site, *paths: str) -> Answer:
    return any_of(truth(present(path)(site).content) for path in paths)


def _expire(site: Site) -> Value[Any]:
    """Whether tables or partitions end: by the data set's default, or each table here by its own setting."""
    default = _is_there(site, _OF_TABLES, _OF_PARTITIONS)
    if default is not False:
        written = [present(path)(site) for path in (_OF_TABLES, _OF_PARTITIONS)]
        return next(one for one in written if one.content not in (None, False)).holding(default)
    matches = site.estate.companions(site.resource, "google_bigquery_table", "dataset_id")
    own = [
        _is_there(
            Site(match.resource, match.resource.body, site.estate), "expiration_time", "time_partitioning.expiration_ms"
        )
        for match in matches
    ]
    return Value(all_of(own) if own else False, site.node.range, Origin.ABSENT, _OF_TABLES)


def _days(path: str) -> Reader:
    def read(site: Site) -> Value[Any]:
        written = number(path)(site)
        return written.holding(over_arms(written.content, lambda one: -(-int(one) // _MILLISECONDS)))

    return read


def _kept(site: Site) -> Value[Any]:
    """The longer of the two defaults; where one of them is not known, that one."""
    first, second = _days(_OF_TABLES)(site), _days(_OF_PARTITIONS)(site)
    if first.content is None or second.content is None:
        return second if first.content is None else first
    if isinstance(first.content, int) and isinstance(second.content, int):
        return first if first.content >= second.content else second
    return second if isinstance(first.content, int) else first


ADAPTERS = (
    adapter(
        RecordStore,
        terraform="google_bigquery_dataset",
        identity=("dataset_id",),
        rows={
            "tags": TAGS,
            "records_expire": row(terraform=computed(_expire)),
            "kept_days": row(terraform=computed(_kept)),
        },
    ),
)
