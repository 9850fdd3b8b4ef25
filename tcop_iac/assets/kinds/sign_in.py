"""How people and pipelines sign in: local users, directories, permission sets, second factors, federated tokens."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Parts
from tcop_iac.assets.kinds.identity import HeldPolicy
from tcop_iac.model.value import Value


class LocalUser(Asset):
    """A user that the cloud account keeps itself, outside any directory."""

    tags: Value[dict[str, str]]
    console_password: Value[bool]
    """Whether the user can sign in to the console with a password."""


class ConsolePassword(Asset):
    """A password with which a local user can sign in to the console."""

    policies: Parts[HeldPolicy]
    """What the user holds, also through groups."""


class LongLivedKey(Asset):
    """A key of a user or a workload's account that is valid until somebody removes it."""

    user: Value[str]
    """The name of the user or account it belongs to."""


class PasswordPolicy(Asset):
    """What an account asks of the passwords of its local users."""

    minimum_length: Value[int]
    remembered: Value[int]
    """How many earlier passwords may not be used again."""


class CentralRootAccess(Asset):
    """What an organisation manages centrally of its accounts' root users."""

    credentials_managed: Value[bool]
    """Whether root users of member accounts need no credentials of their own."""


class UserPool(Asset):
    """A directory of the users of an application."""

    second_factor: Value[str]
    """`ON`, `OPTIONAL` or `OFF`."""
    password_sign_in: Value[bool]
    """Whether people can sign in with a password that the pool keeps, not only through other identity providers."""
    threat_protection: Value[bool]
    """Whether suspicious sign-ins are challenged or blocked."""


class ApplicationSignIn(Asset):
    """A managed host of a web application, which can ask people to sign in before it lets them through."""

    through_directory: Value[bool]
    """Whether it lets nobody through who has not signed in to the organisation's directory."""


class ConditionalAccess(Asset):
    """A policy of a directory about how people must sign in."""

    state: Value[str]
    """`on`, `off` or `reporting`."""
    covers_everybody: Value[bool]
    """Whether it is about all users, all applications and every way to sign in."""
    asks_for_mfa: Value[bool]
    """Whether nobody meets it without a second factor."""
    exempt: Value[list[str]]
    """Whom and what it leaves out: by the names they have in the configuration, else as written."""


class RoleActivation(Asset):
    """What a directory asks of people who activate a privileged role."""

    asks_for_mfa: Value[bool]
    """Whether a second factor is asked for, by itself or by a context that policies bind to one."""
    gives_out_power: Value[bool]
    """Whether the role can give power to others."""


class MachineSignIn(Asset):
    """How people sign in to a machine."""

    password: Value[bool]
    """Whether they can with a password."""


class PermissionSet(Asset):
    """What people may do once they have signed in through single sign-on."""

    session_seconds: Value[int]


class PermissionAssignment(Asset):
    """Who is given a permission set."""

    principal_kind: Value[str]
    """`USER` or `GROUP`."""


class PermissionSetPolicy(Asset):
    """A managed policy that is part of a permission set."""

    administrator: Value[bool]
    """Whether the policy gives full power."""
    permission_set: Value[str]


class FederatedCredential(Asset):
    """The tokens that a workload's account accepts from an issuer outside the cloud."""

    issuer: Value[str]
    subject: Value[str]
    privileged: Value[bool]
    """Whether the account holds much power in this configuration; None where nothing is given to it here."""


class TokenExchange(Asset):
    """A provider of a pool that exchanges outside tokens for the cloud's, under a condition."""

    issuer: Value[str]
    """The issuer of the tokens; None where others than an issuer of web tokens are trusted."""
    condition: Value[str]
    """The expression that a token must meet."""
