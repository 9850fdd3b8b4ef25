"""What machines check of the system that they start."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.model.value import Value


class Boot(Part):
    """How one machine, or every machine of a group, starts."""

    signed_only: Value[bool]
    """Whether boot loader, kernel and drivers have to be signed (secure boot)."""
    measured: Value[bool]
    """Whether a virtual TPM measures what is started."""
    compared: Value[bool]
    """Whether what is measured is compared with what the machine started from at first."""


class BootingMachines(Asset):
    """A machine, a template of machines or a group of them."""

    boots: Parts[Boot]
