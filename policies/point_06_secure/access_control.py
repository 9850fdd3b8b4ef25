"""Who may do what, point 6: full power, trust in everybody, and the passwords that remain."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.answers import Answer, agreed
from tcop_iac.assets.kinds.identity import (
    AccessPolicy,
    Admission,
    DirectGrant,
    PolicyGrant,
    ResourcePolicy,
    Role,
    RoleAssignment,
    RoleDefinition,
    TrustedAccount,
)
from tcop_iac.assets.kinds.sign_in import LongLivedKey, PasswordPolicy
from tcop_iac.assets.policy_document import (
    CALLER_KEYS,
    MFA_AGE,
    MFA_PRESENT,
    ROLE_CALLER_KEYS,
    Document,
    Statement,
    read_document,
)
from tcop_iac.assets.power import document_has_full_power, full_power, roles_of
from tcop_iac.assets.tags import carries
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Content, Unknown, first_unknown
from tcop_iac.policy import (
    Estate,
    Judgement,
    Parameters,
    Severity,
    Value,
    either,
    every,
    failed,
    for_each,
    forbid,
    not_applicable,
    over_contents,
    passed,
    policy,
    require_that,
    undecided,
)


@policy(
    "TCOP-06-401",
    "full-administrative-power",
    severity=Severity.CRITICAL,
    theme="access-control",
    maps={
        "cwe": ("CWE-250", "CWE-269"),
        "nist-800-53": ("AC-6", "AC-3"),
        "ncsc-cloud": ("9",),
        "cis-aws-3.0": ("1.16",),
        "aws-fsbp": ("IAM.1",),
        "checkov": (
            "CKV_AWS_1", "CKV_AWS_62", "CKV_AWS_63", "CKV_AWS_274", "CKV_AWS_275", "CKV2_AWS_56", "CKV_AZURE_39",
            "CKV_GCP_117",
        ),
        "trivy": ("AVD-AWS-0057", "AVD-AZU-0030", "AVD-GCP-0007"),
    },
)  # fmt: skip
def power_is_bounded(
    holding: AccessPolicy | PolicyGrant | Role | RoleDefinition | RoleAssignment,
    estate: Estate,
    parameters: Parameters,
) -> Judgement:
    """A policy allows every action on every resource, or somebody is given such power.

    Why it matters: full power removes all other safeguards: whoever gets hold of it can do, change and hide anything.

    How to fix: list the actions and resources that are needed. Keep administrator's access to roles that people
    assume for a limited time, and name those in the setting admin-roles.

    Known gaps: what a document denies by itself is weighed, but not what other policies of the same holder deny. A
    managed policy given to a role that stands elsewhere is open, since a boundary may cap that role.
    """
    if isinstance(holding, AccessPolicy):
        if holding.only_caps.is_known_to_be(True):
            return not_applicable("the policy only caps what others give")
        return over_contents(holding.document, lambda content: _document(content, holding.document))
    if isinstance(holding, PolicyGrant):
        return _grant(holding, estate, parameters)
    if isinstance(holding, Role):
        return _role(holding, estate, parameters)
    return _definition(holding) if isinstance(holding, RoleDefinition) else _assignment(holding)


def _document(content: Content, at: Value[Any]) -> Judgement:
    if content is None:
        return not_applicable("there is no policy")
    document = read_document(content)
    if isinstance(document, Unknown):
        return undecided(f"what the policy allows is not known: {document.reason}", at)
    judgements = [_statement(document, statement, at) for statement in document.statements]
    if document.unread is not None:
        judgements.append(undecided(f"a statement of the policy is not known: {document.unread.reason}", at))
    worst = every(judgements)
    critical = [one for one in judgements if one.verdict is Verdict.FAIL and one.severity is None]
    return critical[0] if critical else worst if judgements else passed("the policy allows nothing", at)


def _statement(document: Document, statement: Statement, at: Value[Any]) -> Judgement:
    power = full_power(document, statement)
    if power is False:
        return passed("the policy is bounded to actions or resources", at)
    if isinstance(power, Unknown):
        return undecided(f"whether the policy allows everything is not known: {power.reason}", at)
    reason = "the policy allows every action on every resource"
    if statement.not_actions is not None:
        reason = "the policy allows nearly every action on every resource, identity management included"
    if _limits_callers(statement):
        return failed(f"{reason}, under a condition on the caller", at).at(Severity.HIGH)
    return failed(reason, at)


def _limits_callers(statement: Statement) -> bool:
    keys = {*CALLER_KEYS, MFA_PRESENT, MFA_AGE, "aws:userid", "aws:username", "aws:principaltype"}
    return any(
        one.doubt is None and not one.if_exists and (one.key in keys or one.key.startswith("aws:principaltag/"))
        for one in statement.conditions
    )


def _grant(grant: PolicyGrant, estate: Estate, parameters: Parameters) -> Judgement:
    because = "it gives a policy of full power"
    judgement = forbid(grant.administrator, True, because=because)
    if judgement.verdict is Verdict.PASS:
        return passed("the policy given is none of full power", grant.administrator)
    if judgement.verdict is Verdict.OPEN:
        return judgement
    if not grant.holder.is_known_to_be("role"):
        severity = Severity.CRITICAL if grant.holder.is_known_to_be("user") else Severity.HIGH
        return failed(f"{because} to a {grant.holder.content}", grant.administrator).at(severity)
    roles = roles_of(grant)
    if not roles:
        return undecided("the role that is given full power is not known", grant.administrator)
    return every(_role_given(grant, name, estate, parameters) for name in roles)


def _role_given(grant: PolicyGrant, name: Value[Any], estate: Estate, parameters: Parameters) -> Judgement:
    if any(name.is_known_to_be(one) for one in parameters.admin_roles):
        return passed("the role is one of the administrators' roles", grant.administrator)
    role = estate.referred(Role, name)
    if role is None:
        reason = "a role that stands elsewhere is given full power, and whether it is an administrator's or capped"
        return undecided(f"{reason} is not known", grant.administrator)
    return _given_to(role, grant.administrator, estate, parameters)


def _given_to(role: Role, at: Value[Any], estate: Estate, parameters: Parameters) -> Judgement:
    """The judgement of full power that a role is given by a managed policy."""
    if any(role.name.is_known_to_be(name) for name in parameters.admin_roles):
        return passed("the role is one of the administrators' roles", at)
    capped = _is_capped(role, estate)
    if capped is True:
        return passed("a boundary caps what the role may do", at)
    if isinstance(capped, Unknown):
        return undecided(
            f"the role is given full power, and whether a boundary caps it is not known: {capped.reason}", at
        )
    if isinstance(role.name.content, Unknown) and parameters.admin_roles:
        return undecided("the role is given full power, and whether it is an administrators' role is not known", at)
    open_to_all = trusts_named_only(role, parameters).verdict is Verdict.FAIL
    reason = "the role is given full power"
    if open_to_all:
        return failed(f"{reason}, and it trusts too many", at).at(Severity.CRITICAL)
    return failed(reason, at).at(Severity.HIGH)


def _is_capped(role: Role, estate: Estate) -> Answer:
    """Whether a permissions boundary keeps the role from full power."""
    if role.boundary.content is None:
        return False
    provided = agreed(role.boundary_administrator.content, lambda one: one)
    if provided is True:
        return False
    own = estate.referred(AccessPolicy, role.boundary)
    if own is not None:
        full = document_has_full_power(own.document.content)
        return full if isinstance(full, Unknown) else not full
    return Unknown("the boundary stands elsewhere") if first_unknown(role.boundary.content) is None else provided


def _role(role: Role, estate: Estate, parameters: Parameters) -> Judgement:
    judgements = [
        for_each(
            role.inline_policies, lambda held: over_contents(held.document, lambda one: _document(one, held.document))
        )
    ]
    managed = agreed(role.managed_administrator.content, lambda one: one)
    if isinstance(managed, Unknown):
        judgements.append(
            undecided(f"which policies the role is given is not known: {managed.reason}", role.managed_administrator)
        )
    elif managed:
        judgements.append(_given_to(role, role.managed_administrator, estate, parameters))
    return every(judgements)


def _definition(role: RoleDefinition) -> Judgement:
    every_action = forbid(role.every_action, True, because="the role allows every action over a subscription or more")
    wide = forbid(role.wide_scope, True, because="the role allows every action over a subscription or more")
    return either((every_action, wide)).at(Severity.HIGH)


def _assignment(assignment: RoleAssignment) -> Judgement:
    power = assignment.power
    if power.is_known_to_be("broad"):
        return failed("nearly all power over the scope is given", power).at(Severity.HIGH)
    return forbid(power, "full", "broad", because="all power over the scope is given")


@policy(
    "TCOP-06-403",
    "everybody-trusted",
    severity=Severity.CRITICAL,
    theme="access-control",
    maps={
        "cwe": ("CWE-284", "CWE-732"),
        "nist-800-53": ("AC-3", "AC-4"),
        "ncsc-cloud": ("9", "11"),
        "aws-fsbp": ("Lambda.1", "SNS.4"),
        "checkov": (
            "CKV_AWS_60", "CKV_AWS_61", "CKV_AWS_168", "CKV_AWS_169", "CKV_AWS_301", "CKV_AWS_364", "CKV_AWS_283",
            "CKV_AWS_32", "CKV_GCP_99", "CKV_GCP_102",
        ),
        "trivy": ("AVD-AWS-0067", "AVD-AWS-0032"),
    },
)  # fmt: skip
def only_the_named_are_trusted(subject: Role | ResourcePolicy | Admission, parameters: Parameters) -> Judgement:
    """A role, queue, topic, function, secret or the like can be used by anybody, or by accounts that nobody knows.

    Why it matters: a wildcard principal lets any account in the world in.

    How to fix: name accounts or the organisation, and bind services with aws:SourceArn or aws:SourceAccount.

    Known gaps: whether a named account is one's own is known only from the setting known-accounts, so a role that
    trusts another one is open without it. Policies on buckets, keys and endpoints are not judged here.
    """
    if isinstance(subject, Role):
        return trusts_named_only(subject, parameters)
    if isinstance(subject, ResourcePolicy):
        return over_contents(subject.document, lambda content: _resource_policy(subject, content))
    return _admission(subject, parameters)


def trusts_named_only(role: Role, parameters: Parameters) -> Judgement:
    """The judgement of who may assume a role."""
    return over_contents(role.trust, lambda content: _trust(role, content, parameters))


def _trust(role: Role, content: Content, parameters: Parameters) -> Judgement:
    document = read_document(content)
    if isinstance(document, Unknown):
        return undecided(f"who may assume the role is not known: {document.reason}", role.trust)
    anybody = document.admits_anybody(ROLE_CALLER_KEYS)
    if anybody is True:
        return failed("anybody may assume the role", role.trust)
    if isinstance(anybody, Unknown):
        return undecided(f"whether anybody may assume the role is not known: {anybody.reason}", role.trust)
    known = passed("only named accounts, services and providers may assume the role", role.trust)
    return for_each(role.trusted_accounts, lambda one: _account(role, one, parameters), none=known)


def _account(role: Role, account: TrustedAccount, parameters: Parameters) -> Judgement:
    number = account.number.content
    if number in parameters.known_accounts:
        return passed("the account that is trusted is known", role.trust)
    shown = f"the account {number}" if isinstance(number, str) else "an account that is not known yet"
    evidence = ", with an agreed identifier" if account.external_id.is_known_to_be(True) else ""
    if parameters.known_accounts and isinstance(number, str) and not evidence:
        return failed(f"{shown} may assume the role and is none of the known accounts", role.trust).at(Severity.MEDIUM)
    return undecided(f"{shown} may assume the role{evidence}; whether it is one's own is not known", role.trust)


def _resource_policy(subject: ResourcePolicy, content: Content) -> Judgement:
    if content is None:
        return not_applicable("there is no policy on the resource here")
    document = read_document(content, on_resource=True)
    anybody = document if isinstance(document, Unknown) else document.admits_anybody()
    if anybody is False:
        return passed("the policy lets only named callers in", subject.document)
    if subject.mounted_only.is_known_to_be(True):
        return passed("the policy lets only those in who mount it from the network", subject.document)
    if isinstance(anybody, Unknown):
        return undecided(f"whether the policy lets anybody in is not known: {anybody.reason}", subject.document)
    if subject.in_network.is_known_to_be(True):
        return failed("the policy lets anybody in who reaches it in its network", subject.document).at(Severity.MEDIUM)
    return failed("the policy lets anybody in", subject.document)


def _admission(admission: Admission, parameters: Parameters) -> Judgement:
    anybody = forbid(admission.anybody, True, because="anybody may use it")
    if anybody.verdict is Verdict.FAIL and admission.web.is_known_to_be(True):
        return _web(admission, anybody, parameters)
    if admission.code_only.is_known_to_be(True):
        anybody = anybody.at(Severity.MEDIUM)
    because = "a service may use it on behalf of any account: neither a source nor an account binds it"
    service = forbid(admission.unbound_service, True, because=because).at(Severity.MEDIUM)
    judgement = every((anybody, service))
    good = passed("only the named may use it", admission.anybody)
    return good if judgement.verdict is Verdict.PASS else judgement


def _web(admission: Admission, anybody: Judgement, parameters: Parameters) -> Judgement:
    public = carries(admission.tags, parameters.public_service_tag)
    if public is True:
        return passed("its tags say that it is public on purpose", admission.anybody)
    if isinstance(public, Unknown):
        reason = f"anybody may use it; whether that is meant is not known: {public.reason}"
        return undecided(reason, admission.anybody)
    return anybody.at(Severity.HIGH)


@policy(
    "TCOP-06-407",
    "password-policy-weak",
    severity=Severity.MEDIUM,
    theme="access-control",
    maps={
        "cwe": ("CWE-521",),
        "nist-800-53": ("IA-5(1)",),
        "ncsc-cloud": ("10",),
        "cis-aws-3.0": ("1.8", "1.9"),
        "aws-fsbp": ("IAM.7",),
        "checkov": ("CKV_AWS_10", "CKV_AWS_13"),
        "trivy": ("AVD-AWS-0063", "AVD-AWS-0056"),
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


@policy(
    "TCOP-06-404",
    "permissions-given-to-a-person",
    severity=Severity.LOW,
    theme="access-control",
    maps={
        "cwe": ("CWE-284",),
        "nist-800-53": ("AC-2", "AC-6"),
        "ncsc-cloud": ("9",),
        "cis-aws-3.0": ("1.15",),
        "aws-fsbp": ("IAM.2",),
        "checkov": ("CKV_AWS_40",),
        "trivy": ("AVD-AWS-0143", "AVD-GCP-0003"),
    },
)
def permissions_go_to_groups(grant: DirectGrant, parameters: Parameters) -> Judgement:
    """Permissions are given to a person directly, and not to a group or a role.

    Why it matters: grants to single users drift, and reviews miss them.

    How to fix: move each grant to a role, a permission set or a group.

    Known gaps: a user that is a machine is told by a tag (`machine-user-tag`).
    """
    judgement = forbid(grant.to_person, True, because="it gives permissions to a user directly")
    if judgement.verdict is Verdict.FAIL and grant.tags.is_modelled:
        if carries(grant.tags, parameters.machine_user_tag) is True:
            return passed("the user is tagged as a machine", grant.tags)
        if isinstance(grant.tags.content, Unknown):
            return undecided("it gives permissions to a user directly, who stands elsewhere and may be a machine", None)
    return judgement


@policy(
    "TCOP-06-406",
    "long-lived-key",
    severity=Severity.MEDIUM,
    theme="access-control",
    maps={
        "cwe": ("CWE-262", "CWE-798"),
        "nist-800-53": ("AC-2(3)", "IA-5(1)"),
        "ncsc-cloud": ("9", "10"),
        "cis-aws-3.0": ("1.12", "1.13", "1.14"),
        "aws-fsbp": ("IAM.3", "IAM.8", "IAM.22"),
        "checkov": ("CKV2_GCP_3",),
        "trivy": ("AVD-AWS-0144", "AVD-AWS-0146", "AVD-AWS-0166", "AVD-AWS-0167"),
    },
)
def no_long_lived_keys(key: LongLivedKey) -> Judgement:
    """A key is made that is valid until somebody removes it, and its secret lands in the state.

    Why it matters: old and unused keys are the ones that nobody notices being stolen.

    How to fix: replace keys by roles; disable keys older than 90 days, and what was not used for 45.

    Known gaps: the age and use of a key are seen in an account only. A protocol that needs a static key, such as that
    of SES for mail, needs an exception.
    """
    return failed("a key without an end is made", key.user)
