"""Amazon: when records of DynamoDB tables and Kinesis streams end."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, fixed, flag, number, over_arms, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.kinds.records import RecordStore
from tcop_iac.model.value import Origin, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_HOURS = 24


def _days(site: Site) -> Value[Any]:
    """A stream keeps records for 24 hours where nothing else is written (`aws_kinesis_stream`)."""
    hours = number("retention_period")(site)
    if hours.content is None:
        return hours.holding(1, Origin.DEFAULT)
    return hours.holding(over_arms(hours.content, lambda one: -(-int(one) // _HOURS)))


ADAPTERS = (
    adapter(
        RecordStore,
        terraform="aws_dynamodb_table",
        rows={
            "tags": TAGS,
            "records_expire": row(
                terraform=flag("ttl.enabled"), default=False, doc=f"{_DOCS}/dynamodb_table#enabled-1"
            ),
        },
    ),
    adapter(
        RecordStore,
        terraform="aws_kinesis_stream",
        rows={"tags": TAGS, "records_expire": row(terraform=fixed(True)), "kept_days": row(terraform=_days)},
    ),
)
