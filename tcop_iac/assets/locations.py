"""Where data are kept, and whether the organisation has declared that place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tcop_iac.model.resource import Resource
from tcop_iac.parameters import Parameters

_PLATFORMS = {"aws": "aws", "AWS": "aws", "awscc": "aws", "azurerm": "azure", "azapi": "azure", "google": "google"}

AWS_ZONE = re.compile(r"([a-z]{2}(?:-[a-z]+)+-\d)(?:[a-z]|-[a-z]{3}-\d[a-z]|-wl\d-.*)$")
"""An availability, local or wavelength zone; the group is its region (AWS, "Regions and Zones")."""

GOOGLE_ZONE = re.compile(r"([a-z]+-[a-z]+\d+)-[a-z]$")
"""A zone; the group is its region (Google Cloud, "Regions and zones")."""


def platform(resource: Resource) -> str:
    """The public cloud that a resource belongs to, as `Parameters.allowed_locations` names it; "" for any other."""
    word = resource.type.partition("::" if "::" in resource.type else "_")[0]
    return _PLATFORMS.get(word, "")


def region(location: str) -> str:
    """A location in the form that lists of regions use: Azure's display names folded, zones reduced to their region."""
    folded = location.replace(" ", "").lower()
    zone = AWS_ZONE.match(folded) or GOOGLE_ZONE.match(folded)
    return zone.group(1) if zone else folded


def declared_regions(resource: Resource, parameters: Parameters) -> Sequence[str]:
    """The regions that are declared for the platform of `resource`."""
    return [region(name) for name in parameters.allowed_locations.get(platform(resource), ())]


def is_declared(location: str, resource: Resource, parameters: Parameters) -> bool:
    """True where `location` is one of the regions declared for the platform of `resource`."""
    return region(location) in declared_regions(resource, parameters)
