"""Stores whose disks are allocated, and whether they become larger by themselves."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class AllocatedStore(Asset):
    """A store with an amount of storage that somebody sets, or that the service finds for itself."""

    grows: Value[bool]
    """Whether its storage becomes larger by itself before it is full."""
