"""What stands above accounts and projects, and what only the owner of an account holds."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class Guardrail(Asset):
    """An organisation, or a policy of it, that holds for the accounts and projects below."""

    protects: Value[bool]
    """Whether it holds for all below, and, where it names actions, refuses the ones that matter."""


class AccountKey(Asset):
    """A long-lived key to an account."""

    of_root: Value[bool]
    """Whether it is the key of the account's root user, whom nothing limits."""
