"""What Azure's resources have in common: a location, tags, and the pair that geo-redundant copies go to."""

from __future__ import annotations

from tcop_iac.assets.adapter import row, text, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.locations import region
from tcop_iac.data import locations

PROVIDER_DOC = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs"

LOCATION = row(terraform=text("location"))
"""The row of `DataHolding.location` for Azure; a location that a resource group in another root gives is unknown."""

TAGS = row(terraform=value("tags"))
"""The row of `DataHolding.tags` for Azure, whose provider has no default tags."""

PAIRS_DOC = "https://learn.microsoft.com/en-us/azure/reliability/regions-paired"


def pair(location: str) -> str | None:
    """The region that Azure pairs `location` with, where geo-redundant copies go; None for a region without a pair."""
    return locations.pair(region(location))


_WITHOUT_ZONES = ("ukwest",)
"""Regions that have no availability zones ("List of Azure regions"); of others this is not known here."""


def without_zones(site: Site) -> bool:
    """True for a resource that is known to lie in a region without zones."""
    location = text("location")(site).content
    return isinstance(location, str) and region(location) in _WITHOUT_ZONES
