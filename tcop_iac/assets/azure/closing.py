"""Azure: services that close, and those whose sort alone does."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.closing import closing_types, closing_where
from tcop_iac.model.value import Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"


def _sku(site: Site) -> Value[Any]:
    """The sort as it is written; before version 4 of the provider silence is Basic (upgrade guide of 4.0)."""
    written = text("sku")(site)
    version = site.resource.provider.version
    old = version is not None and version < 4
    return written.holding("Basic") if written.content is None and old else written


ADAPTERS = (
    closing_types("azurerm_*"),
    closing_where("azurerm_public_ip", "sku", _sku, "Standard", f"{_DOCS}/public_ip#sku-1"),
    closing_where("azurerm_lb", "sku", _sku, "Standard", f"{_DOCS}/lb#sku-1"),
    closing_where("azurerm_application_gateway", "sku.tier", text("sku.tier")),
    closing_where("azurerm_virtual_machine_extension", "type", text("type")),
)
