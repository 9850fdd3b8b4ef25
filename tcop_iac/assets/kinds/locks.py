"""Locks on stores of objects that nobody can take off."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class DeletionLock(Asset):
    """What keeps objects of a store from being deleted for a time."""

    for_good: Value[bool]
    """Whether nobody at all can delete an object before its time; None where the store sets no time."""
    days: Value[int]
    """For how many days an object is locked."""
    tags: Value[dict[str, str]]
    """The tags of the store."""
    holds_logs: Value[bool]
    """Whether audit trails or access logs are written to the store; unknown where they may be."""
