"""What all kinds that hold data have in common."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class DataHolding(Asset):
    """An asset that holds data at rest, and so has a place where it keeps them."""

    location: Value[str]
    """The region or location name, as the provider spells it."""
    tags: Value[dict[str, str]]
    """Tags or labels, the provider's default tags included."""
