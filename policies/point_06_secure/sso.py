"""Single sign-on of people and federated sign-in of pipelines, point 6: make things secure."""

from __future__ import annotations

import re
from collections.abc import Callable

from tcop_iac.assets.answers import Answer, any_of
from tcop_iac.assets.kinds.identity import Role, RoleAssignment
from tcop_iac.assets.kinds.sign_in import (
    FederatedCredential,
    LocalUser,
    LongLivedKey,
    MachineSignIn,
    PermissionAssignment,
    PermissionSet,
    PermissionSetPolicy,
    TokenExchange,
)
from tcop_iac.assets.pipeline_tokens import Bound, admits_own_only, is_shared, issuer_in, subject_bound
from tcop_iac.assets.policy_document import Document, Statement, read_document
from tcop_iac.assets.power import role_has_full_power
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Content, Unknown, arms, first_unknown
from tcop_iac.policy import (
    Estate,
    Judgement,
    Parameters,
    Severity,
    Value,
    either,
    every,
    failed,
    forbid,
    not_applicable,
    over_contents,
    passed,
    policy,
    require,
    require_that,
    undecided,
)


@policy(
    "TCOP-06-311",
    "local-user-for-a-person",
    severity=Severity.HIGH,
    theme="sso",
    maps={
        "cwe": ("CWE-287",),
        "nist-800-53": ("IA-2", "AC-2", "IA-5"),
        "ncsc-cloud": ("9", "10"),
        "cis-aws-3.0": ("1.21",),
        "checkov": ("CKV_AWS_273", "CKV2_AWS_22"),
        "trivy": ("AVD-GCP-0003", "AVD-GCP-0069"),
    },
)
def people_sign_in_through_a_directory(
    user: LocalUser | RoleAssignment | MachineSignIn, parameters: Parameters
) -> Judgement:
    """A person signs in with a local user, a consumer account or a machine's password instead of federated sign-in.

    Why it matters: local users escape the process of joiners, movers and leavers, and keep working after someone
    leaves.

    How to fix: move people to IAM Identity Center or SAML roles and delete their local users; give roles to groups of
    the organisation's directory; turn passwords off for machines. Keep named break-glass accounts only, by a recorded
    exception.

    Known gaps: a user without a console password and without a tag that says it is a machine is open.
    """
    if isinstance(user, MachineSignIn):
        return forbid(user.password, True, because="people sign in to the machine with a password")
    if isinstance(user, RoleAssignment):
        return forbid(user.outsider, True, because="the role is given to a consumer account, outside any directory")
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
    maps={
        "cwe": ("CWE-613",),
        "nist-800-53": ("AC-2", "AC-12"),
        "ncsc-cloud": ("9", "10"),
        "checkov": ("CKV_AWS_274",),
    },
)
def sign_on_is_short_and_by_group(
    grant: PermissionSet | PermissionAssignment | PermissionSetPolicy | Role, estate: Estate, parameters: Parameters
) -> Judgement:
    """A single sign-on session lasts longer than a working day, or its permissions are given to one person.

    Why it matters: long sessions extend the harm of a stolen one, most of all an administrator's, and what is given
    to persons one by one is forgotten.

    How to fix: limit sessions to eight hours, those of administrators to four, and assign permission sets to groups.

    Known gaps: roles that services, pipelines or workloads assume are not judged, since those ask for the length that
    they need.
    """
    if isinstance(grant, PermissionAssignment):
        flaw = "the permission set is given to one user, not to a group"
        return require(grant.principal_kind, "GROUP", otherwise=flaw)
    if isinstance(grant, PermissionSetPolicy):
        return _administrators_session(grant, estate)
    longest = parameters.max_session_hours * 3600
    judgement = require_that(
        grant.session_seconds,
        lambda seconds: isinstance(seconds, int) and seconds <= longest,
        f"a session lasts longer than {parameters.max_session_hours} hours",
    )
    return _of_people(grant, judgement, parameters) if isinstance(grant, Role) else judgement


ADMINISTRATORS_HOURS = 4


def _administrators_session(grant: PermissionSetPolicy, estate: Estate) -> Judgement:
    harmless = forbid(grant.administrator, True, because="the permission set gives full power")
    if harmless.verdict is Verdict.PASS:
        return passed("the policy does not give full power", grant.administrator)
    owner = estate.referred(PermissionSet, grant.permission_set)
    if owner is None:
        return undecided("the permission set stands elsewhere, so the length of its sessions is not known")
    short = require_that(
        owner.session_seconds,
        lambda seconds: isinstance(seconds, int) and seconds <= ADMINISTRATORS_HOURS * 3600,
        f"a session with full power lasts longer than {ADMINISTRATORS_HOURS} hours",
    )
    if short.verdict is Verdict.FAIL and harmless.verdict is Verdict.FAIL:
        return failed(short.reason, grant.administrator)
    if short.verdict is Verdict.PASS:
        return passed(f"sessions with full power last {ADMINISTRATORS_HOURS} hours at most", grant.administrator)
    return undecided(short.reason, grant.administrator)


def _of_people(role: Role, judgement: Judgement, parameters: Parameters) -> Judgement:
    """The judgement of a role's session, where people assume it."""
    if any(role.name.is_known_to_be(name) for name in parameters.admin_roles):
        return judgement
    people = any_of(_by_saml(read_document(arm)) for arm in arms(role.trust.content))
    if people is False:
        return not_applicable("no person assumes the role")
    if isinstance(people, Unknown):
        if judgement.verdict is Verdict.PASS:
            return not_applicable("a session is short, whoever assumes the role")
        return undecided(f"whether people assume the role is not known: {people.reason}", role.session_seconds)
    return judgement


def _by_saml(document: Document | Unknown) -> Answer:
    """Whether people who signed in through a SAML directory may assume the role."""
    if isinstance(document, Unknown):
        return document
    saml = [
        ":saml-provider/" in _known_text(name) or "saml_provider" in _target(name)
        for statement in document.allowing
        for principal in statement.principals
        if principal.sort == "Federated"
        for name in arms(principal.name)
    ]
    return any_of((*saml, document.unread if document.unread is not None else False))


def _known_text(content: Content) -> str:
    if isinstance(content, Unknown):
        return "".join(part if isinstance(part, str) else "?" for part in content.parts)
    return str(content)


def _target(content: Content) -> str:
    return content.references[0].address if isinstance(content, Unknown) and content.references else ""


@policy(
    "TCOP-06-313",
    "pipeline-signs-in-loosely",
    severity=Severity.HIGH,
    theme="sso",
    maps={
        "cwe": ("CWE-287", "CWE-798"),
        "nist-800-53": ("IA-9", "IA-5(2)"),
        "ncsc-cloud": ("7", "8", "10"),
        "checkov": ("CKV_AWS_358", "CKV_AWS_393", "CKV_AZURE_249", "CKV_GCP_125", "CKV_GCP_118", "CKV2_GCP_3"),
        "trivy": ("AVD-GCP-0068",),
    },
)
def pipeline_signs_in_with_bound_tokens(
    subject: Role | LongLivedKey | FederatedCredential | TokenExchange, estate: Estate, parameters: Parameters
) -> Judgement:
    """A pipeline signs in with a long-lived key, or with a token that others' pipelines could get as well.

    Why it matters: keys of pipelines are a favourite target, and a loose trust lets any repository assume the role.

    How to fix: use OpenID Connect with the subject bound to organisation, repository and branch or environment.

    Known gaps: subjects of owner-wide wildcards are open, unless the role has full power; so are subjects customised
    through job_workflow_ref or an owner's number, and expressions beyond comparisons joined by && and ||. Issuers
    that serve no pipelines are not judged.
    """
    if isinstance(subject, LongLivedKey):
        return _key(subject, parameters)
    if isinstance(subject, FederatedCredential):
        return _credential(subject)
    if isinstance(subject, TokenExchange):
        return _exchange(subject)
    return over_contents(subject.trust, lambda content: _trust(subject, read_document(content), estate))


def _key(key: LongLivedKey, parameters: Parameters) -> Judgement:
    def is_for_people_or_services(user: object) -> bool:
        return not set(re.split(r"[^a-z0-9]+", str(user).lower())) & set(parameters.ci_words)

    judgement = require_that(key.user, is_for_people_or_services, "a pipeline signs in with a long-lived access key")
    return not_applicable("it is no key of a pipeline") if judgement.verdict is Verdict.PASS else judgement


def _trust(role: Role, document: Document | Unknown, estate: Estate) -> Judgement:
    if isinstance(document, Unknown):
        return undecided(f"who may assume the role is not known: {document.reason}", role.trust)
    judgements = [_bound(role, statement, estate) for statement in document.allowing]
    if document.unread is not None:
        judgements.append(undecided(f"who may assume the role is not known: {document.unread.reason}", role.trust))
    return every(judgements)


def _bound(role: Role, statement: Statement, estate: Estate) -> Judgement:
    names = [name for one in statement.principals if one.sort == "Federated" for name in arms(one.name)]
    if not names or statement.covers_action("sts:AssumeRoleWithWebIdentity") is False:
        return not_applicable("no outside token is accepted")
    issuers = {issuer_in(_known_text(name)) for name in names} | {issuer_in(one.key) for one in statement.conditions}
    issuers.discard("")
    if not issuers:
        return _unknown_issuer(role, statement, names)
    return every(_bound_to(role, statement, issuer, estate) for issuer in sorted(issuers))


def _unknown_issuer(role: Role, statement: Statement, names: list[Content]) -> Judgement:
    """The judgement where no pipeline's issuer is told, but one may be meant."""
    subjects = [value for one in statement.conditions if one.key.endswith(":sub") for value in one.values]
    unknown = next((one for one in names if isinstance(one, Unknown) and not _is_other(one)), None)
    if unknown is None or any(_known_text(one).startswith("system:serviceaccount:") for one in subjects):
        return not_applicable("no issuer of pipelines' tokens is trusted")
    return undecided(f"whose tokens are accepted is not known: {unknown.reason}", role.trust)


def _is_other(name: Unknown) -> bool:
    """Whether an issuer is known not to serve pipelines: a cluster's, a directory of people."""
    known = _known_text(name)
    told = re.search(r":oidc-provider/[^?]{4,}|:saml-provider/", known) is not None
    words = ("eks_cluster", "saml_provider", "cognito_identity_pool")
    return told or any(word in one.address for one in name.references for word in words)


def _bound_to(role: Role, statement: Statement, issuer: str, estate: Estate) -> Judgement:
    judgements: list[Judgement] = []
    for condition in statement.conditions:
        claim = condition.key.rpartition(":")[2]
        if condition.is_negative or condition.operator == "null" or issuer_in(condition.key) != issuer:
            continue
        bounds = [subject_bound(issuer, claim, one, condition.compares_literally) for one in condition.values]
        found = [bound for bound in bounds if bound is not None]
        if not found:
            continue
        if condition.holds_without_key:
            judgements.append(failed("a token without a subject satisfies the condition on it", role.trust))
        elif condition.doubt is not None:
            judgements.append(undecided(f"the condition may not be there: {condition.doubt.reason}", role.trust))
        else:
            judgements.append(every(_judged(role, one, estate) for one in found))
    if statement.unread is not None:
        judgements.append(
            undecided(f"the conditions of the trust are not known: {statement.unread.reason}", role.trust)
        )
    flaw = f"any pipeline of {issuer} may assume the role: no condition binds the subject"
    return either(judgements) if judgements else failed(flaw, role.trust)


def _judged(role: Role, bound: Bound, estate: Estate) -> Judgement:
    if bound.holds == "own":
        return passed(bound.reason, role.trust)
    if bound.holds == "owner" and role_has_full_power(role, estate) is True:
        return failed(f"{bound.reason}, and the role has full power", role.trust)
    return failed(bound.reason, role.trust) if bound.holds == "anybody" else undecided(bound.reason, role.trust)


def _credential(credential: FederatedCredential) -> Judgement:
    subject = credential.subject
    unknown = first_unknown(credential.issuer.content)
    known = _known_text(subject.content)
    if known.startswith("system:serviceaccount:"):
        return not_applicable("it is a workload's in a cluster")
    issuer = issuer_in(_known_text(credential.issuer.content))
    if not issuer:
        if unknown is None or "cluster" in _target(credential.issuer.content):
            return not_applicable("no issuer of pipelines' tokens is trusted")
        return undecided(f"whose tokens are accepted is not known: {unknown.reason}", credential.issuer)
    return _over_texts(subject, lambda text: _exact_subject(credential, issuer, text))


def _over_texts(value: Value[str], judge: Callable[[str], Judgement]) -> Judgement:
    """What `judge` says of every text that the value may be; of a partly known one, with `?` for what is not known."""
    texts = [_known_text(arm) if isinstance(arm, Unknown) and arm.parts else arm for arm in arms(value.content)]
    return every(
        undecided(f"{value.attribute} is not known: {one.reason}", value) if isinstance(one, Unknown) else judge(one)
        for one in texts
    )


def _exact_subject(credential: FederatedCredential, issuer: str, text: str) -> Judgement:
    """The judgement of a subject that a token must have letter by letter."""
    bound = subject_bound(issuer, "sub", text, literally=True)
    if bound is None or bound.holds != "own":
        return undecided("the subject does not tell whose pipeline it is", credential.subject)
    if text.endswith(":pull_request"):
        return _of_pull_requests(credential)
    if text.endswith("?") and not re.search(":(ref|environment|ref_type|workspace):", text):
        return undecided("the subject is not known to its end, and may be that of pull requests", credential.subject)
    return passed("the subject is bound to one project", credential.subject)


def _of_pull_requests(credential: FederatedCredential) -> Judgement:
    privileged = credential.privileged
    if privileged.content is None:
        return undecided("pull requests sign in, and what the account may do is not in sight", credential.subject)
    if privileged.is_known_to_be(True):
        return failed("code of any pull request signs in to an account that holds much power", credential.subject)
    if privileged.is_known_to_be(False):
        return passed("pull requests sign in to an account that holds little power here", credential.subject)
    return undecided("pull requests sign in, and what the account may do is not known", credential.subject)


def _exchange(exchange: TokenExchange) -> Judgement:
    issuer = exchange.issuer
    if issuer.content is None:
        return not_applicable("no issuer of web tokens is trusted")
    name = issuer_in(_known_text(issuer.content))
    unknown = first_unknown(issuer.content)
    if not name:
        if unknown is None:
            return not_applicable("no issuer of pipelines' tokens is trusted")
        return undecided(f"whose tokens are accepted is not known: {unknown.reason}", issuer)
    if not is_shared(name):
        return not_applicable("the issuer serves the organisation alone")
    if exchange.condition.content is None:
        return failed(f"any pipeline of {name} gets a token: there is no condition", exchange.condition)
    return _over_texts(exchange.condition, lambda text: _condition(exchange, name, text))


def _condition(exchange: TokenExchange, issuer: str, text: str) -> Judgement:
    if not text:
        return failed(f"any pipeline of {issuer} gets a token: there is no condition", exchange.condition)
    bound = admits_own_only(text)
    if bound.holds == "own":
        return passed(bound.reason, exchange.condition)
    if bound.holds == "anybody":
        return failed(bound.reason, exchange.condition)
    return undecided(bound.reason, exchange.condition)
