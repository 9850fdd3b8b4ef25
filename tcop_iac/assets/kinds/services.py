"""What kind of service a resource is."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class Service(Asset):
    """A resource that a design is made of: compute, a store, a queue. Settings and permissions are none."""

    service_class: Value[str]
    """`INFRASTRUCTURE`, `PLATFORM` or `SOFTWARE`, as NIST SP 800-145 tells service models apart."""


INFRASTRUCTURE, PLATFORM, SOFTWARE = "infrastructure", "platform", "software"
