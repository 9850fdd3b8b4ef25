"""How people and pipelines sign in: local users, user pools, permission sets, trust."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class LocalUser(Asset):
    """A user that the cloud account keeps itself, outside any directory."""

    name: Value[str]
    tags: Value[dict[str, str]]
    console_password: Value[bool]
    """Whether the user can sign in to the console with a password."""


class LongLivedKey(Asset):
    """A key of a user that is valid until somebody removes it."""

    user: Value[str]
    """The name of the user it belongs to."""


class PasswordPolicy(Asset):
    """What an account asks of the passwords of its local users."""

    minimum_length: Value[int]
    remembered: Value[int]
    """How many earlier passwords may not be used again."""


class UserPool(Asset):
    """A directory of the users of an application."""

    second_factor: Value[str]
    """`ON`, `OPTIONAL` or `OFF`."""
    password_sign_in: Value[bool]
    """Whether people can sign in with a password that the pool keeps, not only through other identity providers."""
    threat_protection: Value[bool]
    """Whether suspicious sign-ins are challenged or blocked."""


class PermissionSet(Asset):
    """What people may do once they have signed in through single sign-on."""

    session_seconds: Value[int]


class PermissionAssignment(Asset):
    """Who is given a permission set."""

    principal_kind: Value[str]
    """`USER` or `GROUP`."""


class TrustedRole(Asset):
    """A role, and who may assume it."""

    trust: Value[dict[str, object]]
    """The policy document that says who may assume the role."""
