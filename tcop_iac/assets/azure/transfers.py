"""Azure: caches at the edge, allowed locations, where models run, Purview."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, document, fixed, flag, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.kinds.transfers import DataDiscovery, EdgeCache, LocationGuardrail, ProcessingPlace
from tcop_iac.model.value import Content, Unknown, Value, first_unknown

_ALLOWED_LOCATIONS = "e56962a6-4747-49cd-b67b-bf8b01975c4c"
"""The built-in definition "Allowed locations" (Azure Policy built-in definitions)."""

_REGIONAL = ("Standard", "ProvisionedManaged")


def _limits_locations(site: Site) -> bool:
    return str(text("policy_definition_id")(site).content).lower().endswith(_ALLOWED_LOCATIONS)


def _allowed(site: Site) -> Value[Any]:
    written = document("parameters")(site)

    def read(content: Content) -> Content:
        parameter = content.get("listOfAllowedLocations") if isinstance(content, dict) else None
        listed = parameter.get("value") if isinstance(parameter, dict) else parameter
        unknown = first_unknown(listed)
        if unknown is not None:
            return unknown
        return listed if isinstance(listed, list) else Unknown("its parameters name no list of locations")

    return replace(written, content=over_arms(written.content, read))


def _geography(site: Site) -> Value[Any]:
    """None for deployments that process in their own region; "global" and data zones by their names."""
    sku = text("sku.name")(site)

    def read(name: Content) -> Content:
        if name in _REGIONAL:
            return None
        return "global" if str(name).startswith("Global") else str(name)

    return replace(sku, content=over_arms(sku.content, read))


ADAPTERS = (
    adapter(
        EdgeCache,
        terraform="azurerm_cdn_frontdoor_profile",
        rows={"caches": row(terraform=fixed(True)), "tags": TAGS},
    ),
    *(
        adapter(
            LocationGuardrail,
            terraform=f"azurerm_{scope}_policy_assignment",
            applies=_limits_locations,
            rows={
                "allowed": row(terraform=computed(_allowed)),
                "enforced": row(
                    terraform=flag("enforce"),
                    default=True,
                    doc="https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/"
                    "subscription_policy_assignment#enforce-1",
                ),
            },
        )
        for scope in ("subscription", "management_group", "resource_group")
    ),
    adapter(
        ProcessingPlace, terraform="azurerm_cognitive_deployment", rows={"place": row(terraform=computed(_geography))}
    ),
    adapter(DataDiscovery, terraform="azurerm_purview_account", rows={"running": row(terraform=fixed(True))}),
)
