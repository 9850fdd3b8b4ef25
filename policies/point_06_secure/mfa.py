"""Multi-factor authentication of people, point 6: make things secure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tcop_iac.assets.answers import Answer, agreed, all_of, any_of
from tcop_iac.assets.kinds.identity import Group, HeldPolicy, Role
from tcop_iac.assets.kinds.sign_in import (
    ApplicationSignIn,
    CentralRootAccess,
    ConditionalAccess,
    ConsolePassword,
    RoleActivation,
    UserPool,
)
from tcop_iac.assets.policy_document import EVERY_RESOURCE, Document, Statement, read_document
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Content, Unknown, arms, why
from tcop_iac.policy import (
    Estate,
    Judgement,
    Parameters,
    Parts,
    Severity,
    Value,
    every,
    failed,
    not_applicable,
    over_contents,
    passed,
    policy,
    require,
    undecided,
)


@policy(
    "TCOP-06-301",
    "root-credentials-not-managed",
    severity=Severity.CRITICAL,
    theme="mfa",
    maps={
        "cwe": ("CWE-308",),
        "nist-800-53": ("IA-2(1)", "IA-2(6)", "AC-6(9)"),
        "ncsc-cloud": ("9", "10", "12"),
        "cis-aws-3.0": ("1.5", "1.6"),
        "aws-fsbp": ("IAM.6", "IAM.9"),
        "trivy": ("AVD-AWS-0142", "AVD-AWS-0165"),
    },
)
def root_credentials_managed(access: CentralRootAccess) -> Judgement:
    """The organisation does not manage the root users of its accounts centrally.

    Why it matters: a root user cannot be restrained by the account's policies, so a stolen password alone would lose
    everything.

    How to fix: turn central management of root credentials on for the organisation, delete the credentials of member
    accounts' root users, and protect the management account's root user with a hardware factor.

    Known gaps: code cannot show whether a root user has a second factor, so nothing here ever fails; a scan of the
    account can.
    """
    managed = access.credentials_managed
    if managed.is_known_to_be(True):
        return passed("root users of member accounts need no credentials", managed)
    reason = (
        "root credentials are not managed centrally, and code does not show whether root users have a second factor"
    )
    return undecided(reason, managed)


@policy(
    "TCOP-06-302",
    "console-password-without-mfa",
    severity=Severity.CRITICAL,
    theme="mfa",
    maps={
        "cwe": ("CWE-308",),
        "nist-800-53": ("IA-2(1)", "IA-2(2)"),
        "ncsc-cloud": ("9", "10"),
        "cis-aws-3.0": ("1.10",),
        "aws-fsbp": ("IAM.5", "IAM.19"),
        "trivy": ("AVD-AWS-0145",),
    },
)
def console_users_need_mfa(password: ConsolePassword) -> Judgement:
    """A user can sign in to the console, and nothing in the code refuses a session without a second factor.

    Why it matters: password guessing and phishing are the commonest way into cloud consoles.

    How to fix: remove the console password in favour of federated sign-in. Until then enrol a second factor, and give
    the user's group a policy that denies all but the enrolment while aws:MultiFactorAuthPresent is false
    (BoolIfExists).

    Known gaps: enrolment is not visible in code, so nothing here ever fails; the local user itself is judged by
    local-user-for-a-person.
    """
    refused = any_of(_refuses_without_mfa(password.policies))
    if refused is True:
        return passed("a policy refuses the user's sessions without a second factor")
    reason = refused.reason if isinstance(refused, Unknown) else "no policy here refuses sessions without one"
    return undecided(f"whether a second factor is needed is not known: {reason}")


@policy(
    "TCOP-06-303",
    "privileged-access-without-mfa",
    severity=Severity.MEDIUM,
    theme="mfa",
    maps={
        "cwe": ("CWE-308",),
        "nist-800-53": ("IA-2(1)", "AC-3"),
        "ncsc-cloud": ("9", "10"),
        "trivy": ("AVD-AWS-0123",),
    },
)
def people_need_mfa_for_power(holder: Role | Group, parameters: Parameters) -> Judgement:
    """A role that people assume, or a group of people with console passwords, works without a second factor.

    Why it matters: code can prove that a session without a second factor is refused, even where enrolment cannot be
    read.

    How to fix: allow users and accounts to assume the role only with the condition Bool
    aws:MultiFactorAuthPresent true, or NumericLessThan aws:MultiFactorAuthAge. Give groups of people a policy that
    denies all but the enrolment of a factor with BoolIfExists aws:MultiFactorAuthPresent false; with Bool alone,
    requests with long-lived keys slip through.

    Known gaps: an account root trusted without the condition is open, since its callers may be machines, unless the
    setting admin-roles names the role. Roles for services, roles and federated sign-in are not concerned: the
    identity provider asks for the second factor. A denial of some actions only is open.
    """
    if isinstance(holder, Group):
        return _group(holder)
    return over_contents(holder.trust, lambda content: _trust(holder, read_document(content), parameters))


def _group(group: Group) -> Judgement:
    signs_in = group.member_signs_in.content
    if signs_in is None:
        return not_applicable("no member of the group is in sight")
    weak = _weak_denial(group.policies)
    if weak is not None:
        reason = "the denial of sessions without a second factor misses requests with long-lived keys (Bool)"
        return failed(reason, weak.document)
    refused = any_of(_refuses_without_mfa(group.policies))
    if refused is True:
        return passed("a policy of the group refuses sessions without a second factor")
    if signs_in is False:
        return passed("no member of the group has a console password")
    doubt = why(*(one for one in (refused, signs_in) if isinstance(one, Unknown)))
    if doubt is not None:
        return undecided(f"whether the group's members need a second factor is not known: {doubt.reason}")
    return failed("members sign in to the console, and no policy of the group refuses them without a second factor")


def _refuses_without_mfa(policies: Parts[HeldPolicy]) -> Iterable[Answer]:
    """For every policy, whether it denies what is privileged to sessions without a second factor."""
    for held in policies:
        answer = agreed(held.document.content, _refuses)
        yield held.existence if answer is True and held.existence is not None else answer
    if policies.missing is not None:
        yield policies.missing


def _refuses(content: Content) -> Answer:
    document = read_document(content)
    if isinstance(document, Unknown):
        return document
    answer = any_of(all_of((one.denies, one.holds_without_mfa, _is_broad(one))) for one in document.statements)
    return document.unread if answer is False and document.unread is not None else answer


_IN_PART = Unknown("only some actions are refused without a second factor")


def _is_broad(statement: Statement) -> Answer:
    """Whether a denial is about all actions, or all but those that set a second factor up."""
    everything = any_of((statement.not_actions is not None, statement.covers_action("*:*")))
    everywhere = any_of((statement.not_resources is not None, statement.covers_resource(EVERY_RESOURCE)))
    answer = all_of((everything, everywhere))
    return _IN_PART if answer is False else answer


def _weak_denial(policies: Parts[HeldPolicy]) -> HeldPolicy | None:
    for held in policies:
        documents = [read_document(arm) for arm in arms(held.document.content)]
        if held.existence is None and all(isinstance(one, Document) and _is_weak(one) for one in documents):
            return held
    return None


def _is_weak(document: Document) -> bool:
    denials = [one for one in document.statements if one.denies is True]
    strong = any(one.holds_without_mfa is not False for one in denials)
    return not strong and any(one.misses_keys_without_mfa is True for one in denials)


def _trust(role: Role, document: Document | Unknown, parameters: Parameters) -> Judgement:
    if isinstance(document, Unknown):
        return undecided(f"who may assume the role is not known: {document.reason}", role.trust)
    refused = any_of(_refuses_to_assume(one) for one in document.statements)
    judgements = [_trusted(role, statement, refused, parameters) for statement in document.allowing]
    if document.unread is not None:
        judgements.append(undecided(f"who may assume the role is not known: {document.unread.reason}", role.trust))
    return every(judgements)


def _refuses_to_assume(statement: Statement) -> Answer:
    """Whether a statement of a trust policy turns everybody away who has no second factor."""
    for_all = (statement.is_for_everybody, statement.covers_action("sts:AssumeRole"))
    return all_of((statement.denies, statement.holds_without_mfa, *for_all))


def _trusted(role: Role, statement: Statement, refused: Answer, parameters: Parameters) -> Judgement:
    callers = {_caller(one.sort, name) for one in statement.principals for name in arms(one.name)}
    if not callers & {"user", "account", "unknown"}:
        return not_applicable("no user and no account is trusted")
    asked = any_of((statement.asks_for_mfa, refused))
    if asked is True:
        return passed("users and accounts are trusted only with a second factor", role.trust)
    if isinstance(asked, Unknown) or statement.allows is not True:
        return undecided("whether a second factor is asked for is not known", role.trust)
    if "user" in callers:
        return failed("a user may assume the role without a second factor", role.trust)
    if "unknown" in callers:
        return undecided("somebody not known yet is trusted without a second factor", role.trust)
    if any(role.name.is_known_to_be(name) for name in parameters.admin_roles):
        return failed("an account is trusted with an administrator's role without a second factor", role.trust)
    return undecided("an account is trusted without a second factor, and its callers may be people", role.trust)


def _caller(sort: str, name: Content) -> str:
    """What a principal is: a user, a whole account, something else, or not known."""
    if sort not in ("AWS", ""):
        return "other"
    text = "".join(part if isinstance(part, str) else "?" for part in _parts(name))
    if ":user/" in text:
        return "user"
    if text.endswith(":root") or text.isdigit():
        return "account"
    if isinstance(name, Unknown) and not name.parts:
        return _denoted(name)
    return "unknown" if text.startswith("?") or text == "" else "other"


def _parts(name: Content) -> tuple[str | Unknown, ...]:
    return name.parts if isinstance(name, Unknown) else (str(name),)


def _denoted(name: Unknown) -> str:
    """What a principal is that is an attribute of something else in the configuration."""
    target = name.references[0] if name.exact and name.references else None
    if target is None:
        return "unknown"
    if target.path[-1:] == ("account_id",):
        return "account"
    sorts = {"iam_user.": "user", "iam_role.": "other"}
    return next((sort for word, sort in sorts.items() if word in target.address), "unknown")


@policy(
    "TCOP-06-304",
    "user-pool-without-mfa",
    severity=Severity.MEDIUM,
    theme="mfa",
    maps={
        "cwe": ("CWE-308",),
        "nist-800-53": ("IA-2(1)", "IA-8"),
        "ncsc-cloud": ("10",),
        "checkov": ("CKV_AZURE_13",),
        "trivy": ("AVD-AZU-0003",),
    },
)
def application_asks_for_mfa(pool: UserPool | ApplicationSignIn, parameters: Parameters) -> Judgement:
    """An application's directory of users lets people sign in with a password alone.

    Why it matters: staff and high-risk public services need a second factor at the application's door as well.

    How to fix: set MFA to ON for pools of staff, and at least to OPTIONAL with software tokens for pools of the
    public. Put web applications for staff behind the sign-in of the organisation's directory.

    Known gaps: a pool whose clients stand in another configuration is open where MFA is off, and so is a web
    application without the platform's sign-in, since its code or what stands before it may ask people to sign in.
    """
    if isinstance(pool, ApplicationSignIn):
        if pool.through_directory.is_known_to_be(True):
            return passed("nobody gets through without the directory's sign-in", pool.through_directory)
        reason = "the platform does not ask everybody to sign in; the application, or what stands before it, may"
        return undecided(reason, pool.through_directory)
    if pool.password_sign_in.is_known_to_be(False):
        return not_applicable("nobody signs in with a password that the pool keeps")
    if pool.second_factor.is_known_to_be("OPTIONAL"):
        if parameters.public_pool or pool.threat_protection.is_known_to_be(True):
            return passed("a second factor is offered, which is enough here", pool.second_factor)
        reason = "a second factor is optional, and whether the pool is for the public is not known"
        return undecided(reason, pool.second_factor)
    judgement = require(pool.second_factor, "ON", otherwise="people sign in without a second factor")
    told = pool.password_sign_in.is_known_to_be(True) or not pool.password_sign_in.is_modelled
    if judgement.verdict is Verdict.FAIL and not told:
        reason = "no second factor is asked for, and who signs in with a password is not known"
        return undecided(reason, pool.second_factor)
    return judgement


@policy(
    "TCOP-06-305",
    "conditional-access-without-mfa",
    severity=Severity.CRITICAL,
    theme="mfa",
    maps={"cwe": ("CWE-308",), "nist-800-53": ("IA-2(1)",), "ncsc-cloud": ("9", "10")},
)
def directory_asks_everybody_for_mfa(
    rule: ConditionalAccess | RoleActivation, estate: Estate, parameters: Parameters
) -> Judgement:
    """The directory does not ask everybody for a second factor, or not those who activate a role that gives power.

    Why it matters: where people sign in through a directory, the second factor is enforced there and nowhere else.

    How to fix: enable one policy that asks all users of all applications for a second factor, with break-glass
    accounts as the only exclusion, and ask for it when a role that can give power to others is activated.

    Known gaps: policies for other purposes are not judged. A configuration without a policy for everybody is open,
    since the tenant's policies are usually managed elsewhere, and so are exclusions that are not named as break-glass.
    """
    if isinstance(rule, RoleActivation):
        return _activation(rule)
    purpose = _purpose(rule)
    if purpose is True:
        return _for_everybody(rule, estate, parameters)
    if isinstance(purpose, Unknown):
        return undecided(f"whether everybody is asked for a second factor is not known: {purpose.reason}")
    rules = estate.of(ConditionalAccess)
    if rule is rules[0] and all(_purpose(one) is False for one in rules):
        return undecided("no policy here asks everybody for a second factor; the tenant's may be managed elsewhere")
    return not_applicable("the policy is for another purpose")


def _purpose(rule: ConditionalAccess) -> Answer:
    return all_of((_is(rule.covers_everybody, True), _is(rule.asks_for_mfa, True)))


def _for_everybody(rule: ConditionalAccess, estate: Estate, parameters: Parameters) -> Judgement:
    on = _is(rule.state, "on")
    if isinstance(on, Unknown):
        return undecided(f"whether the policy is enforced is not known: {on.reason}", rule.state)
    if not on:
        others = [one for one in estate.of(ConditionalAccess) if one is not rule and _purpose(one) is True]
        enforced = any_of(_is(one.state, "on") for one in others)
        if enforced is True:
            return not_applicable("another policy asks everybody for a second factor")
        return failed("the policy that asks everybody for a second factor is not enforced", rule.state)
    return over_contents(rule.exempt, lambda names: _exempt(rule, names or [], parameters))


def _exempt(rule: ConditionalAccess, names: list[Content], parameters: Parameters) -> Judgement:
    unnamed = [one for one in names if not _is_break_glass(one, parameters)]
    if unnamed:
        return undecided("who or what is left out is not named as break-glass", rule.exempt)
    return passed("everybody is asked for a second factor", rule.state)


def _is_break_glass(name: Content, parameters: Parameters) -> bool:
    folded = str(name).lower().replace("_", "-").replace(" ", "-") if isinstance(name, str) else ""
    return any(word in folded for word in parameters.break_glass_words)


def _activation(rule: RoleActivation) -> Judgement:
    powerful = _is(rule.gives_out_power, True)
    if powerful is False:
        return not_applicable("the role gives no power to others")
    asked = rule.asks_for_mfa
    if asked.content is None:
        return undecided("whether a second factor is asked for is the tenant's default", asked)
    judgement = require(asked, True, otherwise="a role that gives power to others is activated without a second factor")
    if isinstance(powerful, Unknown) and judgement.verdict is Verdict.FAIL:
        return undecided(f"which role is activated without a second factor is not known: {powerful.reason}", asked)
    return judgement


def _is(value: Value[Any], wanted: object) -> Answer:
    return agreed(value.content, lambda one: one if isinstance(one, Unknown) else bool(one == wanted))
