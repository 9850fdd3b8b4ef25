"""Versions, sizes and services that end some day, and what keeps versions current."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class Versioned(Asset):
    """What runs a version of something that its vendor supports for a while."""

    product: Value[str]
    """What it is a version of, by its name in the table of dates (`data.support`)."""
    version: Value[str]
    """The version; None where the platform chooses one."""
    stays_current: Value[bool]
    """Whether the platform moves it on by itself (a release channel)."""


class AutoUpgraded(Asset):
    """A managed service whose minor upgrades the platform can make by itself."""

    automatic: Value[bool]
    systems_patched: Value[bool]
    """Whether the platform patches the systems below, where the service's own version alone waits for the code."""


class ScannedImages(Asset):
    """A registry of images."""

    scanned: Value[bool]
    """Whether images are looked through for known flaws."""


class SizedService(Asset):
    """A managed service on machines of a size."""

    family_kind: Value[str]
    """Which families its sizes are of (`data.support`)."""
    size: Value[str]
    bound: Value[bool]
    """Whether something that it needs attaches to no other family."""


class ClosingService(Asset):
    """A resource of a service that its provider closes."""

    type: Value[str]
    """Its type, with the argument that makes it close where the type alone does not: `azurerm_lb.sku.Basic`."""
