"""Debuggers that a platform can connect to what runs on it."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class DebuggableService(Asset):
    """A service whose platform can let a debugger in from afar."""

    debugger_on: Value[bool]
    """Whether it does."""
