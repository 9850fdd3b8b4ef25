"""Azure: databases and plans that can be spread over zones, where their tier offers it."""

from __future__ import annotations

import re
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, flag, row, text
from tcop_iac.assets.answers import agreed
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS, without_zones
from tcop_iac.assets.kinds.placement import Spread
from tcop_iac.model.value import Origin, Unknown, Value

_DATABASES = re.compile(r"(GP|BC|HS)_|P[0-9]")
"""Tiers of Azure SQL that have zone redundancy; Basic, Standard and data warehouses have none, and a pool decides for
its members. Source: "Availability through redundancy - Azure SQL Database".
"""

_PLANS = re.compile(r"P[0-9]m?v[2-9]|I[0-9]m?v2|EP[0-9]")
"""Plans that can be spread: Premium from its second version, Isolated v2, Elastic Premium.

Source: "Reliability in Azure App Service".
"""


def _spread(path: str, tiers: re.Pattern[str]) -> Reader:
    """A reader of whether zones are asked for at `path`; without the question where the tier or the region has none."""

    def read(site: Site) -> Value[Any]:
        spread, tier = flag(path)(site), text("sku_name")(site)
        if spread.content is True:
            return spread
        if tier.content is None:
            return tier.holding(Unknown("the platform chooses the tier"))
        offered = agreed(tier.content, lambda one: one if isinstance(one, Unknown) else bool(tiers.match(str(one))))
        if offered is False or without_zones(site):
            return Value(None, site.node.range, Origin.UNMODELLED)
        if isinstance(offered, Unknown):
            return tier.holding(offered)
        return spread.holding(False, Origin.DEFAULT) if spread.content is None else spread

    return read


ADAPTERS = tuple(
    adapter(
        Spread, terraform=type_, rows={"several_zones": row(terraform=computed(_spread(path, tiers))), "tags": TAGS}
    )
    for type_, path, tiers in (
        ("azurerm_mssql_database", "zone_redundant", _DATABASES),
        ("azurerm_service_plan", "zone_balancing_enabled", _PLANS),
    )
)
