"""Stores whose rules say how long things are kept, and whether these move to a cheaper tier."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value

LONG = 180
"""Days after which a cheaper tier pays: the least that S3 Glacier Deep Archive and Azure's archive charge for."""


class TieredStore(Asset):
    """A store that has rules, or that rules are written for."""

    moves_cold: Value[bool]
    """Whether something moves what is seldom read to a cheaper tier, or it is in one from the start."""
    keeps_long: Value[bool]
    """Whether something stays for longer than `LONG`, or for ever."""
    serves_content: Value[bool]
    """Whether its objects are read as long as the service lives: a website, the origin of a distribution, a state."""
