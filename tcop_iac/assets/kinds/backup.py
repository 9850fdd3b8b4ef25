"""Snapshots, images, backups and where copies of data go."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.assets.kinds.data import EncryptedAtRest
from tcop_iac.model.value import Value

PROVIDER_CHOOSES = "automatic"
"""The location of a copy whose place the provider chooses by itself."""


class Snapshot(EncryptedAtRest):
    """A snapshot or a copy of one."""


class BackupVault(EncryptedAtRest):
    """A place where backups are kept."""


class CopiedVolume(Part):
    """One volume of an image, or one rule by which copies of volumes are made."""

    storage_encrypted: Value[bool]
    """Whether the copy is encrypted."""


class VolumeCopies(Asset):
    """An image of a machine's volumes, or a plan that copies snapshots."""

    volumes: Parts[CopiedVolume]
    """The volumes or rules, each encrypted or not."""


class Copy(Part):
    """One copy of data, and where it lies."""

    location: Value[str]
    """The region or location of the copy; None where it stays with the original."""
    origin: Value[str]
    """The region or location that it is copied from, where the copy names that."""


class LiveCopies(Asset):
    """A store, a key or a rule that keeps live copies of data (or of what reads them) in other locations."""

    copies: Parts[Copy]
    """The copies beside the original."""
    records: Value[bool]
    """Whether the copies are likely to hold records; images of software seldom do."""


class BackupCopies(Asset):
    """A store, a backup or a plan that puts backups or snapshots in a location."""

    copies: Parts[Copy]
    """The copies; where a plan makes none beyond its own location there are none."""
