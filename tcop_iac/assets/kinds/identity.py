"""Who may do what: roles, policies and those who hold them, trust, and resources that let others in."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.model.value import Value


class HeldPolicy(Part):
    """A policy that somebody holds, inline or attached."""

    document: Value[dict[str, object]]


class TrustedAccount(Part):
    """An account, not surely the role's own, whose identities may assume a role."""

    number: Value[str]
    external_id: Value[bool]
    """Whether a caller must show an identifier that was agreed on."""


class Role(Asset):
    """A role, who may assume it, and what it may do."""

    name: Value[str]
    trust: Value[dict[str, object]]
    """The policy document that says who may assume the role."""
    trusted_accounts: Parts[TrustedAccount]
    """The accounts that are named there, other than the role's own."""
    session_seconds: Value[int]
    """How long a session may last at most."""
    inline_policies: Parts[HeldPolicy]
    managed_administrator: Value[bool]
    """Whether one of the managed policies that the role itself lists gives full power."""
    boundary: Value[str]
    """The policy that caps what the role may do, where one does."""
    boundary_administrator: Value[bool]
    """Whether that policy is one of the provider's own that caps nothing."""


class Group(Asset):
    """A group of local users."""

    member_signs_in: Value[bool]
    """Whether a member has a console password; None where no member is in sight."""
    policies: Parts[HeldPolicy]


class AccessPolicy(Asset):
    """What somebody may do, as a policy document: a policy of its own, or part of a role, a group or a user."""

    document: Value[dict[str, object]]
    only_caps: Value[bool]
    """Whether all that refers to it uses it to cap others' power."""
    role: Value[str]
    """The role that it is part of, where it is part of one."""


class PolicyGrant(Asset):
    """A managed policy that is given to somebody."""

    administrator: Value[bool]
    """Whether the policy is one of the provider's own that gives full power, or the power to take it."""
    policy: Value[str]
    holder: Value[str]
    """The most exposed sort of those it is given to: `user`, then `group`, then `role`."""
    roles: Value[list[str]]


class RoleAssignment(Asset):
    """A role of the cloud's own that is given to people, groups or workloads in some scope."""

    power: Value[str]
    """`full` where it holds all power over the scope, `broad` where nearly all, `bounded` otherwise."""
    outsider: Value[bool]
    """Whether a person is among them whose account belongs to no directory of an organisation."""
    elevating: Value[bool]
    """Whether it lets its holders take more power: act as others, make keys for them or give roles."""


class RoleDefinition(Asset):
    """A role that the organisation composes itself."""

    every_action: Value[bool]
    """Whether it allows every action."""
    wide_scope: Value[bool]
    """Whether it can be given over a whole subscription, or more."""
    elevating: Value[bool]
    """Whether it allows its holders to give roles there, by less than every action."""


class ResourcePolicy(Asset):
    """A policy on a resource: who may use it."""

    document: Value[dict[str, object]]
    mounted_only: Value[bool]
    """Whether the policy lets only those in who reach the resource from inside the private network."""
    in_network: Value[bool]
    """Whether the resource stands in a private network, so that nobody else reaches it whatever the policy says."""


class Admission(Asset):
    """Who may use a resource, said by attributes and not by a document."""

    anybody: Value[bool]
    """Whether everybody may, whoever they are."""
    unbound_service: Value[bool]
    """Whether a service of the cloud may, on behalf of whatever account."""
    code_only: Value[bool]
    """Whether what they get is code to read, not something that runs or holds data."""
    web: Value[bool]
    """Whether it serves web requests, which may be for the public on purpose."""
    tags: Value[dict[str, str]]
    """Tags of what is opened."""


class DirectGrant(Asset):
    """Permissions that are given to one identity, and not to a group or a role."""

    to_person: Value[bool]
    """Whether that is a person's, or may be."""
    tags: Value[dict[str, str]]
    """Tags of the identity."""
