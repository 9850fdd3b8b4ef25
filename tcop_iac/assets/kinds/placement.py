"""Whether what a service stands on survives the loss of a zone, and how long stores of objects keep what is in them."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.assets.kinds.data import DataHolding
from tcop_iac.model.value import Value


class Spread(Asset):
    """What can stand in several zones."""

    several_zones: Value[bool]
    follows: Value[bool]
    """Whether it is a replica, or a member that another one places."""
    tags: Value[dict[str, str]]


class ExpiringStore(DataHolding):
    """A store of objects, and whether a rule ends what is in it."""

    ruled: Value[bool]
    """Whether an enabled rule expires all objects or moves them to a cheaper class."""
    older_versions_end: Value[bool]
    """Whether older versions, if any are kept, end or move as well."""
    serves_content: Value[bool]
    """Whether its objects live as long as the service: a website, the origin of a distribution, code, a state."""
