"""Where code says in so many words which account or region it is for."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class NamedAccount(Asset):
    """An account number that stands in code which is used more than once."""

    account: Value[str]
    """The number; None where none stands there."""


class ProviderRegion(Asset):
    """The configuration of a provider for one region."""

    region: Value[str]
    """What is written; unknown where it is computed from something else."""
