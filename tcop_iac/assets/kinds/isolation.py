"""What containers may do to the machine that they run on."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.model.value import Value


class ConfinedContainer(Part):
    """A container and its power over the host."""

    privileged: Value[bool]


class ContainerHost(Asset):
    """What runs containers on a machine."""

    containers: Parts[ConfinedContainer]
    shares_host: Value[bool]
    """Whether they share the processes or the memory of the host."""


class SealedContainer(Part):
    """A container, and whether it can change the image that it runs from."""

    image_read_only: Value[bool]
    """Whether the file system that comes with the image is mounted for reading only."""


class ContainerTask(Asset):
    """What runs containers on a system that can seal their images."""

    containers: Parts[SealedContainer]
    on_windows: Value[bool]
    """Whether its containers run on Windows, which cannot mount an image for reading only."""


class WorkerNodes(Asset):
    """A group of machines of a cluster, which containers of any team may be put on."""

    credentials_hidden: Value[bool]
    """Whether containers cannot fetch the machine's own credentials from the metadata service."""
