"""Where logs are kept, and where they and other streams are sent."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.assets.kinds.data import DataHolding
from tcop_iac.model.value import Value


class Tagged(Part):
    """Something whose tags may tell the environment that it belongs to."""

    tags: Value[dict[str, str]]
    """Its tags or labels."""


class LogStore(DataHolding):
    """A store that a log service keeps: a log group, a workspace, a log bucket."""

    retention_days: Value[int]
    """For how many days entries are kept; 0 is for ever."""
    life_is_fixed: Value[bool]
    """Whether the service itself fixes how long entries live."""
    environment: Parts[Tagged]
    """What tells which environment its entries come from: the store itself, or what sends to it."""
    minimum_counts: Value[bool]
    """Whether a least period counts for it, where what is sent to it decides that and not its environment."""
    holds_security_logs: Value[bool]
    """Whether an audit trail, a record of network flows or of name queries is written to it."""
    holds_audit_trail: Value[bool]
    """Whether an audit trail is written to it, where the store itself can be locked."""
    locked: Value[bool]
    """Whether retention cannot be shortened and the store not be deleted any more."""


class Destination(Part):
    """One place that a log or stream is sent to."""

    location: Value[str]
    """The region of the place, as the provider spells it."""
    account: Value[str]
    """The account that the place belongs to, where it is named and may be a foreign one."""
    processor: Value[str]
    """The host or name of the service outside the platform that takes the data, where it is one."""


class LogRoute(Asset):
    """Something that sends logs or a stream of events on to another place."""

    destinations: Parts[Destination]
    """All places that it sends to."""
