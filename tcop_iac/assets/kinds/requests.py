"""What passes requests of the web on, and those that do not keep to its rules."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class RequestForwarder(Asset):
    """A balancer that reads requests of the web, and passes them on to servers."""

    reads_requests: Value[bool]
    """Whether it reads requests, where its type may also pass connections on unread."""
    drops_odd_headers: Value[bool]
    """Whether it drops header fields whose names are not valid."""
    odd_requests: Value[str]
    """What becomes of requests that servers may read in another way than it does: `monitor` lets them through, and
    only counts them."""
