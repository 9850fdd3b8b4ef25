"""Who may read stores of objects: blocks of public access, policies and lists that give it."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class ShareableStore(Asset):
    """A store of objects that could be public."""

    tags: Value[dict[str, str]]
    public_blocked: Value[bool]
    """Whether every way of making it public is blocked; None where nothing is written of it."""
    made_public: Value[bool]
    """Whether a policy, a list or a binding here makes it public."""
    blocked_by_default: Value[bool]
    """Whether the service blocks it where nothing is written."""


class PublicBlock(Asset):
    """A block of public access for a whole account, or an access point."""

    complete: Value[bool]


class PublicGrant(Asset):
    """A policy, a list or a binding that gives access to a store of data."""

    anybody: Value[bool]
    """Whether it lets everybody in, or everybody who has any account."""
    without_effect: Value[bool]
    """Whether a block makes it void."""
    tags: Value[dict[str, str]]
    """The tags of the store that it is about."""
