"""Where logs are kept, and where they and other streams are sent."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.assets.kinds.data import DataHolding
from tcop_iac.model.value import Value


class LogStore(DataHolding):
    """A store that a log service keeps: a log group, a workspace, a log bucket."""

    retention_days: Value[int]
    """For how many days entries are kept; 0 is for ever, None where the service fixes a short time of its own."""
    holds_security_logs: Value[bool]
    """Whether an audit trail, a record of network flows or of name queries is written to it."""
    feeds_known: Value[bool]
    """Whether something in the estate surely sends logs to it."""
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
