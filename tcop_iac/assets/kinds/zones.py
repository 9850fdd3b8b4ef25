"""Zones of the domain name system."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class NameZone(Asset):
    """A zone of names that a cloud serves."""

    private: Value[bool]
    """Whether only networks of one's own are given its answers."""
    signed: Value[bool]
    """Whether its answers are signed (DNSSEC)."""
    algorithms: Value[list[str]]
    """What its keys sign with, in lower case, such as `rsasha256` or `ecdsap256sha256`."""
