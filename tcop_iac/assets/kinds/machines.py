"""Virtual machines, their templates and their disks."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.assets.kinds.data import DataHolding, EncryptedAtRest
from tcop_iac.model.value import Value


class Disk(EncryptedAtRest):
    """A disk that is declared on its own."""

    left_to_account: Value[bool]
    """Whether it says nothing, so that a setting of the account decides whether it is encrypted."""


class AttachedDisk(Part):
    """A disk that a machine or a template declares."""

    encrypted: Value[bool]
    left_to_account: Value[bool]
    """Whether it says nothing, so that a setting of the account decides whether it is encrypted."""
    is_root: Value[bool]
    """Whether it is the disk that the machine starts from, which an image may bring encrypted."""
    is_volume: Value[bool]
    """Whether a volume stands behind it; it may be a disk of the host instead, or a device that is taken away."""


class PlacedMachine(Asset):
    """A virtual machine, and the hardware that it asks for."""

    tenancy: Value[str]
    """`default` where the hardware is shared; any other word for hardware of one's own."""
    size: Value[str]
    """The instance type's name."""
    bare_metal: Value[bool]
    """Whether a choice by attributes in the place of a size takes bare metal."""


class ScriptedMachine(Asset):
    """A virtual machine, and what it does at its first start."""

    name: Value[str]
    """Its name, where the platform has one that is no tag."""
    tags: Value[dict[str, str]]
    script: Value[str]
    """The script that runs at the first start."""
    image: Value[str]
    """The image that it starts from, where the image's name tells what is installed."""


class DatabaseMachine(Asset):
    """A virtual machine that is declared to run a database server."""


class Machine(PlacedMachine, ScriptedMachine):
    """A virtual machine, or the template that machines are made from."""

    location: Value[str]
    disks: Parts[AttachedDisk]


class HostStorage(Asset):
    """Machines whose host keeps scratch disks and caches that other encryption does not reach."""

    encrypted: Value[bool]
    """Whether the host encrypts them."""
    has_scratch: Value[bool]
    """Whether the size has a scratch disk."""
    tags: Value[dict[str, str]]


class Desktop(DataHolding):
    """A virtual desktop, and the disks that it keeps its user's files on."""

    disks: Parts[AttachedDisk]


class DedicatedHost(Asset):
    """Hardware that is rented whole, for one tenant."""


class TenancyDefault(Asset):
    """A network that gives its machines a tenancy where they name none."""

    tenancy: Value[str]
    """As that of a `PlacedMachine`."""


class DiskDefault(Asset):
    """The setting of an account and region that decides whether new disks are encrypted where nobody says."""

    location: Value[str]
    enabled: Value[bool]
