"""What brings data back: automated backups, points in time, older versions, and what keeps them from being deleted."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.assets.kinds.data import DataHolding
from tcop_iac.model.value import Value


class BackedUpDatabase(DataHolding):
    """A database whose service makes backups by itself."""

    backup_days: Value[int]
    """For how many days automated backups are kept; 0 where there are none."""
    backed_up_elsewhere: Value[bool]
    """Whether its data come from another database, whose backups are its own: a replica, a member of a cluster."""


class BackedUpStore(BackedUpDatabase):
    """A store whose data are a service's only record more seldom than a database's."""

    is_cache: Value[bool]
    """Whether its content can be made anew, as a cache's, unless tags say otherwise."""


class RecoverableTable(DataHolding):
    """A table of keys and values."""

    point_in_time: Value[bool]
    """Whether it can be restored to any point in time of the last days."""
    replicas: Parts[TableReplica]
    holds_only_locks: Value[bool]
    """Whether it holds locks of Terraform, or what expires by itself under a name of sessions or caches."""
    often_scheduled: Value[bool]
    """Whether scheduled backups commonly take the place of points in time."""


class TableReplica(Part):
    """A copy of a table in another region."""

    point_in_time: Value[bool]


class VersionedStore(DataHolding):
    """A store of objects that can keep older versions, or what was deleted."""

    kept: Value[bool]
    """Whether overwritten or deleted objects can be brought back."""
    holds_derived: Value[bool]
    """Whether it only takes what can be made again: logs, build artefacts, results of queries, websites."""


class BackupVault(Asset):
    """A vault that keeps backups."""

    tags: Value[dict[str, str]]
    locked: Value[bool]
    """Whether not even administrators can delete or shorten what it keeps."""
    keeps_deleted: Value[bool]
    """Whether a deleted backup stays for some days."""


class PlannedStore(Asset):
    """What is backed up by a plan alone, where its service makes no backups by itself."""

    tags: Value[dict[str, str]]
    planned: Value[bool]
    """Whether a plan here backs it up; None where no plan here says what it is for."""


class Guarded(Asset):
    """What is hard to make again once it is deleted; where it is no `GuardedStore`, only an entry point is lost."""

    tags: Value[dict[str, str]]
    protected: Value[bool]
    """Whether deleting it is refused until a guard is taken off."""
    last_copy: Value[bool]
    """Whether a last snapshot is kept when it is deleted."""
    guarded_elsewhere: Value[bool]
    """Whether it is a replica or a member, whose data another one guards."""


class GuardedStore(Guarded, DataHolding):
    """A store whose data are lost when it is deleted."""
