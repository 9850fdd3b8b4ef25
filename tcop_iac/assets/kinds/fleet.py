"""Groups of like machines or tasks, and what changes how many there are."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class Fleet(Asset):
    """Machines, nodes or tasks that do the same work, as many as are needed or as somebody has set."""

    fixed: Value[int]
    """How many there are at all times; None where there is room between a least and a most."""
    moved: Value[bool]
    """Whether something changes the number, where there is room: a policy, a schedule, a scheduler of containers."""
    tags: Value[dict[str, str]]
    """Tags or labels, those of the members where the group has none."""
