"""Azure: links to other hosting, engines, budgets.

A notification of a budget cannot do without whom it goes to, and is on unless it says otherwise
(azurerm_consumption_budget_subscription, notification).
"""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, flag, present, row, value
from tcop_iac.assets.answers import all_of, any_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.kinds.commitments import Budget, EngineChoice, HostingLink
from tcop_iac.model.value import Value


def _somebody_told(site: Site) -> Value[Any]:
    """Whether a notification is there that nobody has switched off."""
    written = present("notification")(site)
    switches = [
        flag("enabled")(Site(site.resource, element, site.estate))
        for node in find(site.node, "notification").nodes
        for element in node.elements()
    ]
    if not switches:
        return written
    on = any_of(True if one.content is None else truth(one.content) for one in switches)
    answer = all_of((truth(written.content), on))
    return switches[0].holding(answer) if on is False else written.holding(answer)


ADAPTERS = (
    adapter(
        HostingLink,
        terraform="azurerm_express_route_circuit",
        rows={"tags": TAGS, "leads_outside": row(terraform=fixed(True))},
    ),
    adapter(
        HostingLink,
        terraform="azurerm_virtual_network_gateway_connection",
        rows={"tags": TAGS, "leads_outside": row(terraform=value("type", lambda kind: kind != "Vnet2Vnet"))},
    ),
    adapter(
        EngineChoice,
        terraform="azurerm_mssql_database",
        rows={"engine": row(terraform=fixed("sqlserver"))},
    ),
    *(
        adapter(Budget, terraform=type_, rows={"somebody_told": row(terraform=computed(_somebody_told))})
        for type_ in (
            "azurerm_consumption_budget_management_group",
            "azurerm_consumption_budget_resource_group",
            "azurerm_consumption_budget_subscription",
        )
    ),
)
