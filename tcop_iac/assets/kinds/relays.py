"""Machines that forward what is not addressed to them, and consoles that are reached past the network's rules."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class SerialConsole(Asset):
    """Something that says whether the serial ports of machines are reached from outside."""

    console_open: Value[bool]
    """Whether whoever has a key is let in at the serial port, from any address."""


class RelayMachine(SerialConsole):
    """A virtual machine, or a template of some, that may forward packets of others."""

    forwards: Value[bool]
    """Whether it may send and take packets with addresses that are not its own."""
    routed_to: Value[bool]
    """Whether a route sends a network's packets to it."""
    name: Value[str]
    """Its name, where the platform has one that is no tag."""
    tags: Value[dict[str, str]]


class OneInterfaceRelay(RelayMachine):
    """A machine that says so of its first interface only: the others keep their check of addresses."""
