"""When copies end: backups, snapshots and images, and locks that keep them."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.model.value import Value

BY_NUMBER = 0
"""The days of copies of which only so many are kept: the oldest is deleted when a new one is made."""


class KeptCopies(Part):
    """The copies that one rule makes."""

    days: Value[int]
    """For how many days a copy is kept; `BY_NUMBER` where their number ends them, None where nothing does."""
    continuous: Value[bool]
    """Whether they are kept as one continuous backup, which the service itself ends, where that is possible."""


class CopyPlan(Asset):
    """A plan that makes backups or snapshots again and again."""

    kept: Parts[KeptCopies]
    """What each of its rules keeps."""


class ImageStock(Asset):
    """A repository of images of containers, to which every release adds one."""

    old_ones_end: Value[bool]
    """Whether a rule deletes old images."""


class VaultLock(Asset):
    """A lock that keeps what is in a vault of backups from being deleted."""

    for_good: Value[bool]
    """Whether nobody can take it off once its grace time is over."""
    most_days: Value[int]
    """The longest that a backup in the vault may be kept; None where there is no limit."""
