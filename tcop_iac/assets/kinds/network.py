"""Private networks, their parts, and the records of what flows in them."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class Network(Asset):
    """A private network, or a part of one where flows are recorded part by part."""

    flows_recorded: Value[bool]
    """Whether a record of its flows is made that keeps refused traffic."""


class FlowLog(Asset):
    """A record of a network's flows."""

    enabled: Value[bool]
    """Whether it records."""
    retention_days: Value[int]
    """For how many days records are kept; 0 is until something else deletes them."""
    watches_security_group: Value[bool]
    """Whether it is made for a group of firewall rules and not for a network."""
