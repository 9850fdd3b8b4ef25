"""How people and pipelines sign in: multi-factor authentication and single sign-on, point 6."""

from __future__ import annotations

import re

from tcop_iac.assets.kinds.sign_in import (
    LocalUser,
    LongLivedKey,
    PasswordPolicy,
    PermissionAssignment,
    PermissionSet,
    TrustedRole,
    UserPool,
)
from tcop_iac.assets.trust import TrustStatement, trust_statements
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Content, Unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    every,
    failed,
    forbid,
    not_applicable,
    passed,
    policy,
    require,
    require_that,
    undecided,
)

MFA_KEYS = ("aws:multifactorauthpresent", "aws:multifactorauthage")


@policy(
    "TCOP-06-303",
    "privileged-access-without-mfa",
    severity=Severity.MEDIUM,
    theme="mfa",
    maps={"cwe": ("CWE-308",), "nist-800-53": ("IA-2(1)", "AC-3"), "trivy": ("AVD-AWS-0123",)},
)
def role_for_people_asks_for_mfa(role: TrustedRole) -> Judgement:
    """A role that people assume can be assumed without a second factor.

    Why it matters: code can prove that a session without a second factor is refused, even where enrolment cannot be
    read.

    How to fix: allow users and accounts to assume the role only with the condition Bool
    aws:MultiFactorAuthPresent true, or NumericLessThan aws:MultiFactorAuthAge.

    Known gaps: an account root trusted without the condition is open, since its callers may be machines. Roles for
    services and for federated sign-in are not concerned: the identity provider asks for the second factor.
    """
    found = trust_statements(role.trust.content)
    if isinstance(found, Unknown):
        return undecided(f"who may assume the role is not known: {found.reason}", role.trust)
    return every(_asks_for_mfa(role, statement) for statement in found)


def _asks_for_mfa(role: TrustedRole, statement: TrustStatement) -> Judgement:
    people = [one for type_, one in statement.principals if type_ == "AWS" and isinstance(one, str) and ":user/" in one]
    roots = [
        one
        for type_, one in statement.principals
        if type_ == "AWS"
        and (isinstance(one, Unknown) or str(one).endswith(":root") or re.fullmatch(r"\d{12}", str(one)))
    ]
    if not people and not roots:
        return not_applicable("no user and no account is trusted")
    conditions = statement.values(*MFA_KEYS)
    if any(operator == "bool" and str(one).lower() == "true" for operator, one in conditions) or any(
        operator.startswith("numericlessthan") for operator, _ in conditions
    ):
        return passed("users and accounts are trusted only with a second factor", role.trust)
    if any(isinstance(one, Unknown) for _, one in statement.values("", *MFA_KEYS)):
        return undecided("whether a second factor is asked for is not known", role.trust)
    if people:
        return failed("a user may assume the role without a second factor", role.trust)
    return undecided("an account is trusted without a second factor, and its callers may be people", role.trust)


@policy(
    "TCOP-06-304",
    "user-pool-without-mfa",
    severity=Severity.MEDIUM,
    theme="mfa",
    maps={"cwe": ("CWE-308",), "nist-800-53": ("IA-2(1)", "IA-8")},
)
def user_pool_asks_for_mfa(pool: UserPool, parameters: Parameters) -> Judgement:
    """An application's user pool lets people sign in with a password alone.

    Why it matters: staff and high-risk public services need a second factor at the application's door as well.

    How to fix: set MFA to ON for pools of staff, and at least to OPTIONAL with software tokens for pools of the public.

    Known gaps: a pool whose clients stand in another configuration is open where MFA is off.
    """
    if pool.password_sign_in.is_known_to_be(False):
        return not_applicable("nobody signs in with a password that the pool keeps")
    if pool.second_factor.is_known_to_be("OPTIONAL"):
        if parameters.public_pool or pool.threat_protection.is_known_to_be(True):
            return passed("a second factor is offered, which is enough here", pool.second_factor)
        reason = "a second factor is optional, and whether the pool is for the public is not known"
        return undecided(reason, pool.second_factor)
    judgement = require(pool.second_factor, "ON", otherwise="people sign in without a second factor")
    if judgement.verdict is Verdict.FAIL and not pool.password_sign_in.is_known_to_be(True):
        reason = "no second factor is asked for, and who signs in with a password is not known"
        return undecided(reason, pool.second_factor)
    return judgement


@policy(
    "TCOP-06-311",
    "local-user-for-a-person",
    severity=Severity.HIGH,
    theme="sso",
    maps={
        "cwe": ("CWE-287",),
        "nist-800-53": ("IA-2", "AC-2", "IA-5"),
        "cis-aws-3.0": ("1.21",),
        "checkov": ("CKV_AWS_273", "CKV2_AWS_22"),
    },
)
def people_sign_in_through_a_directory(user: LocalUser, parameters: Parameters) -> Judgement:
    """A person signs in to the console with a local user instead of federated sign-in.

    Why it matters: local users escape the process of joiners, movers and leavers, and keep working after someone
    leaves.

    How to fix: move people to IAM Identity Center or SAML roles and delete their local users. Keep named break-glass
    accounts only, by a recorded exception.

    Known gaps: a user without a console password and without a tag that says it is a machine is open.
    """
    judgement = forbid(user.console_password, True, because="a person signs in to the console with a local user")
    if judgement.verdict is not Verdict.PASS:
        return judgement
    key, wanted = parameters.machine_user_tag
    tags = user.tags.content
    if isinstance(tags, dict) and tags.get(key) == wanted:
        return passed(f"it is tagged as a machine ({key} = {wanted}) and has no console password", user.tags)
    return undecided(f"it has no console password here, and no tag {key} = {wanted} says that it is a machine")


@policy(
    "TCOP-06-312",
    "single-sign-on-session-too-long",
    severity=Severity.MEDIUM,
    theme="sso",
    maps={"cwe": ("CWE-613",), "nist-800-53": ("AC-2", "AC-12"), "checkov": ("CKV_AWS_274",)},
)
def sign_on_is_short_and_by_group(grant: PermissionSet | PermissionAssignment, parameters: Parameters) -> Judgement:
    """A single sign-on permission set lasts longer than a working day, or is given to one person.

    Why it matters: long sessions extend the harm of a stolen one, and what is given to persons one by one is forgotten.

    How to fix: limit the session to eight hours, and assign permission sets to groups.
    """
    if isinstance(grant, PermissionAssignment):
        flaw = "the permission set is given to one user, not to a group"
        return require(grant.principal_kind, "GROUP", otherwise=flaw)
    longest = parameters.max_session_hours * 3600
    return require_that(
        grant.session_seconds,
        lambda seconds: isinstance(seconds, int) and seconds <= longest,
        f"a session lasts longer than {parameters.max_session_hours} hours",
    )


@policy(
    "TCOP-06-407",
    "password-policy-weak",
    severity=Severity.MEDIUM,
    theme="access-control",
    maps={
        "cwe": ("CWE-521",),
        "nist-800-53": ("IA-5(1)",),
        "cis-aws-3.0": ("1.8", "1.9"),
        "checkov": ("CKV_AWS_10", "CKV_AWS_13"),
    },
)
def password_policy_is_strong(rules: PasswordPolicy) -> Judgement:
    """The account's password policy accepts short passwords, or old ones again.

    Why it matters: any local sign-in that remains needs a floor for length and a limit to reuse. The NCSC advises
    against forced expiry, so its absence is no flaw.

    How to fix: ask for 14 characters or more, and remember 24 earlier passwords.
    """
    return every(
        (
            require_that(
                rules.minimum_length, lambda length: length >= 14, "passwords may be shorter than 14 characters"
            ),
            require_that(rules.remembered, lambda count: count >= 24, "fewer than 24 earlier passwords are remembered"),
        )
    )


SHARED_ISSUERS = ("token.actions.githubusercontent.com", "gitlab.com", "app.terraform.io", "api.bitbucket.org")
"""Issuers of tokens that serve everybody's pipelines, so that only the subject tells one's own from another's."""


@policy(
    "TCOP-06-313",
    "pipeline-signs-in-loosely",
    severity=Severity.HIGH,
    theme="sso",
    maps={
        "cwe": ("CWE-287", "CWE-798"),
        "nist-800-53": ("IA-9", "IA-5(2)"),
        "checkov": ("CKV_AWS_358", "CKV_AWS_393"),
    },
)
def pipeline_signs_in_with_bound_tokens(subject: TrustedRole | LongLivedKey, parameters: Parameters) -> Judgement:
    """A pipeline signs in with a long-lived key, or with a token that others' pipelines could get as well.

    Why it matters: keys of pipelines are a favourite target, and a loose trust lets any repository assume the role.

    How to fix: use OpenID Connect with the subject bound to organisation, repository and branch or environment.

    Known gaps: subjects of owner-wide wildcards are open; issuers other than the shared public ones are not judged.
    """
    if isinstance(subject, LongLivedKey):
        return _key(subject, parameters)
    found = trust_statements(subject.trust.content)
    if isinstance(found, Unknown):
        return undecided(f"who may assume the role is not known: {found.reason}", subject.trust)
    return every(_bound(subject, statement) for statement in found)


def _key(key: LongLivedKey, parameters: Parameters) -> Judgement:
    def is_for_people_or_services(user: object) -> bool:
        return not set(re.split(r"[^a-z0-9]+", str(user).lower())) & set(parameters.ci_words)

    judgement = require_that(key.user, is_for_people_or_services, "a pipeline signs in with a long-lived access key")
    return not_applicable("it is no key of a pipeline") if judgement.verdict is Verdict.PASS else judgement


def _bound(role: TrustedRole, statement: TrustStatement) -> Judgement:
    issuers = [
        issuer
        for type_, one in statement.principals
        if type_ == "Federated"
        for issuer in SHARED_ISSUERS
        if issuer in (one if isinstance(one, str) else "".join(part for part in one.parts if isinstance(part, str)))
    ]
    if not issuers:
        return not_applicable("no shared pipeline issuer is trusted")
    subjects = statement.values(f"{issuers[0]}:sub")
    if not subjects:
        if any(isinstance(one, Unknown) for _, one in statement.values("")):
            return undecided("the conditions of the trust are not known", role.trust)
        return failed(f"any pipeline of {issuers[0]} may assume the role: no condition binds the subject", role.trust)
    return every(_subject(role, operator, one) for operator, one in subjects)


def _subject(role: TrustedRole, operator: str, subject: Content) -> Judgement:
    if operator.startswith("forallvalues") or operator.endswith("ifexists"):
        return failed("a token without a subject satisfies the condition on it", role.trust)
    known = subject if isinstance(subject, str) else subject.prefix if isinstance(subject, Unknown) else ""
    first, _, rest = known.partition(":")
    owner, slash, name = rest.partition("/")
    if isinstance(subject, str) and (known == "*" or owner in ("*", "") or first == "*"):
        return failed(f"the subject {known} lets the pipelines of others assume the role", role.trust)
    if isinstance(subject, Unknown) and not (slash and name and not name.startswith("*")):
        return undecided(f"the subject is not known: {subject.reason}", role.trust)
    if slash and name.startswith("*"):
        return undecided(f"any repository of {owner} may assume the role", role.trust)
    return passed("the subject is bound to a repository", role.trust)
