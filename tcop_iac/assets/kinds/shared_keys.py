"""What lets people and applications in beside the directory: accounts and keys that a service keeps itself."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class LocalAccounts(Asset):
    """A service that people administer, and that may keep accounts of its own for them."""

    open: Value[bool]
    """Whether people can sign in with such an account, or a key that stands for one."""
    directory: Value[bool]
    """Whether they can sign in through the directory; not modelled where they always can."""


class SharedKeys(Asset):
    """A service that applications use, with identities of the directory or with keys that all of them share."""

    open: Value[bool]
    """Whether shared keys open it."""
    tags: Value[dict[str, str]]
