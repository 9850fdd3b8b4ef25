"""How much power a policy or a role has: all of it, or the means to take it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.estate import Estate
from tcop_iac.assets.kinds.identity import AccessPolicy, PolicyGrant, Role
from tcop_iac.assets.policy_document import (
    EVERY_ACTION,
    EVERY_RESOURCE,
    Document,
    Statement,
    matches,
    read_document,
)
from tcop_iac.model.value import Content, Unknown, Value, arms

TAKES_POWER = tuple(
    f"iam:{name}"
    for name in (
        "AttachRolePolicy", "AttachUserPolicy", "AttachGroupPolicy", "PutRolePolicy", "PutUserPolicy", "PutGroupPolicy",
        "CreatePolicyVersion", "SetDefaultPolicyVersion", "UpdateAssumeRolePolicy", "AddUserToGroup",
    )
)  # fmt: skip
"""Actions each of which lets its holder give itself everything else."""


def full_power(document: Document, statement: Statement) -> Answer:
    """Whether a statement of a document allows everything everywhere, or all but what leaves the means to take it.

    What the document itself denies everywhere and without a condition is not allowed.
    """
    return all_of(_marks_of_full_power(document, statement))


def _marks_of_full_power(document: Document, statement: Statement) -> Iterator[Answer]:
    yield statement.allows
    if statement.not_actions is None:
        yield statement.covers_action(EVERY_ACTION)
    else:
        yield any_of(statement.covers_action(action) for action in TAKES_POWER)
    if statement.not_resources is None:
        yield statement.covers_resource(EVERY_RESOURCE)
    else:
        yield negated(any_of(matches(one, EVERY_RESOURCE) for one in statement.not_resources))
    yield any_of(negated(document.denies(action, EVERY_RESOURCE)) for action in TAKES_POWER)


def document_has_full_power(content: Content) -> Answer:
    """Whether a decoded document gives full power, under whatever conditions."""

    def ask(one: Content) -> Answer:
        document = read_document(one)
        if isinstance(document, Unknown):
            return document
        answer = any_of(full_power(document, statement) for statement in document.statements)
        return document.unread if answer is False and document.unread is not None else answer

    return agreed(content, ask)


def role_has_full_power(role: Role, estate: Estate) -> Answer:
    """Whether a role has full power by what it holds in this configuration."""
    return any_of(_sources_of_power(role, estate))


def _sources_of_power(role: Role, estate: Estate) -> Iterator[Answer]:
    yield truth(role.managed_administrator.content)
    for inline in role.inline_policies:
        yield document_has_full_power(inline.document.content)
    for policy in estate.of(AccessPolicy):
        if policy.role.is_modelled and estate.referred(Role, policy.role) is role:
            yield document_has_full_power(policy.document.content)
    for grant in estate.of(PolicyGrant):
        if any(estate.referred(Role, one) is role for one in roles_of(grant)):
            yield truth(grant.administrator.content)
            policy_given = estate.referred(AccessPolicy, grant.policy)
            if policy_given is not None:
                yield document_has_full_power(policy_given.document.content)


def roles_of(grant: PolicyGrant) -> list[Value[Any]]:
    """The roles that a managed policy is given to, each as a value of its own."""
    found: list[Value[Any]] = []
    for arm in arms(grant.roles.content):
        listed = arm if isinstance(arm, list) else [arm]
        found.extend(replace(grant.roles, content=one) for one in listed if one is not None)
    return found
