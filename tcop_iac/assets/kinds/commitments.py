"""What binds an estate: links to other hosting, capacity paid for ahead, engines of one vendor, budgets."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class HostingLink(Asset):
    """A private line or tunnel out of the cloud."""

    tags: Value[dict[str, str]]
    leads_outside: Value[bool]
    """Whether its far end is something else than a network of the same cloud."""


class Commitment(Asset):
    """Capacity that is bought for a time, whether or not it is used."""

    years: Value[int]
    """For how many years at least; None where it can be ended at any time, or the source does not tell."""
    paid_ahead: Value[bool]
    """Whether some of it is paid at once."""


class EngineChoice(Asset):
    """A database whose engine somebody chose."""

    engine: Value[str]
    """The engine's name as the provider spells it, in lower case."""


class Budget(Asset):
    """A limit on what is spent."""

    somebody_told: Value[bool]
    """Whether somebody hears of it when the limit comes near."""
