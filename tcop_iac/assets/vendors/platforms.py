"""Resources that keep or take data on the platforms of other companies (catalogue, TCOP-10-108)."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.transfers import OutsidePlatform
from tcop_iac.model.value import Value


def _company(site: Site) -> Value[Any]:
    return Value(site.resource.provider.source.rpartition("/")[2] or site.resource.provider.name, site.resource.range)


ADAPTERS = tuple(
    adapter(OutsidePlatform, terraform=type_, rows={"company": row(terraform=computed(_company))})
    for type_ in (
        "mongodbatlas_cluster",
        "mongodbatlas_advanced_cluster",
        "snowflake_database",
        "confluent_kafka_cluster",
        "datadog_logs_archive",
        "elasticstack_elasticsearch_index",
        "ec_deployment",
        "aiven_pg",
        "rediscloud_subscription",
        "planetscale_database",
        "fivetran_connector",
    )
)
