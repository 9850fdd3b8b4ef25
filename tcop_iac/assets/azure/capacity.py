"""Azure: throughput of Cosmos DB's containers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, number, present, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.capacity import Throughput
from tcop_iac.model.value import Unknown, Value


def _follows(site: Site) -> Value[Any]:
    """A container without throughput of its own shares its database's, or its account is serverless."""
    scaled = present("autoscale_settings")(site)
    if scaled.content is not False:
        return scaled
    fixed = number("throughput")(site)
    unknown = Unknown("its throughput is that of its database or of a serverless account")
    if isinstance(fixed.content, Unknown):
        unknown = fixed.content
    return replace(fixed, content=False if isinstance(fixed.content, (int, float)) else unknown)


ADAPTERS = (
    adapter(
        Throughput,
        terraform="azurerm_cosmosdb_sql_container",
        rows={"follows_demand": row(terraform=computed(_follows))},
    ),
)
