"""Capacity that is bought ahead, or follows what is asked of a service."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class Throughput(Asset):
    """A store or stream that capacity is bought for."""

    follows_demand: Value[bool]
    """Whether it is on demand, scales by itself, or is so small that nothing is saved."""
