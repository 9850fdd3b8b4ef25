"""Decisions of an organisation about its estate."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class ApprovedException(Asset):
    """An exception from a control, as it was approved."""

    fault: Value[str]
    """What keeps it from accepting anything; None where it is complete and in date."""
    matched: Value[bool]
    """Whether it is about anything that was found."""
