"""Azure: links to other hosting, engines, budgets.

A notification of a budget cannot do without whom it goes to (azurerm_consumption_budget_subscription, notification).
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, present, row, value
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.kinds.commitments import Budget, EngineChoice, HostingLink

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
        adapter(Budget, terraform=type_, rows={"somebody_told": row(terraform=present("notification"))})
        for type_ in (
            "azurerm_consumption_budget_management_group",
            "azurerm_consumption_budget_resource_group",
            "azurerm_consumption_budget_subscription",
        )
    ),
)
