"""Broad privileges and ways to more of them: point 6, access control."""

from __future__ import annotations

from collections.abc import Iterator

from tcop_iac.assets.answers import Answer, all_of, negated
from tcop_iac.assets.kinds.alerts import AccessAnalyser
from tcop_iac.assets.kinds.identity import AccessPolicy, Role, RoleAssignment, RoleDefinition
from tcop_iac.assets.policy_document import EVERY_RESOURCE, Document, Statement, read_document
from tcop_iac.assets.power import TAKES_POWER, full_power
from tcop_iac.model.value import Content, Unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    Value,
    every,
    failed,
    for_each,
    forbid,
    not_applicable,
    over_contents,
    passed,
    policy,
    require,
    undecided,
)

_MORE_POWER = (*TAKES_POWER, "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile")
"""Actions by which a limited role becomes an administrator (catalogue, TCOP-06-402)."""


@policy(
    "TCOP-06-402",
    "privileges-too-broad",
    severity=Severity.HIGH,
    theme="access-control",
    maps={
        "cwe": ("CWE-269",),
        "nist-800-53": ("AC-6", "AC-6(5)"),
        "ncsc-cloud": ("9",),
        "aws-fsbp": ("IAM.21",),
        "checkov": (
            "CKV_AWS_110", "CKV_AWS_286", "CKV_AWS_289", "CKV2_AWS_40",
            "CKV_GCP_41", "CKV_GCP_49",
        ),
        "trivy": ("AVD-AWS-0057", "AVD-AWS-0342", "AVD-AWS-0345", "AVD-GCP-0011"),
    },
)  # fmt: skip
def privileges_are_narrow(
    holding: AccessPolicy | Role | RoleAssignment | RoleDefinition, parameters: Parameters
) -> Judgement:
    """A policy allows all of a sensitive service, or what makes its holder an administrator, on every resource.

    Why it matters: broad grants on identity, key or data services let a limited role become an administrator.

    How to fix: replace service:* by named actions, limit PassRole to named roles with iam:PassedToService, and add
    permissions boundaries. Give roles to act as a service account on that account, not on the project.

    Known gaps: full power is told by TCOP-06-401. A statement under a condition passes; which services are sensitive is
    the setting `sensitive-services`, and all of another one is a mild fail.
    """
    if isinstance(holding, Role):
        nothing = not_applicable("it has no policies of its own")
        return for_each(holding.inline_policies, lambda held: _policy(held.document, parameters), none=nothing)
    if isinstance(holding, RoleAssignment | RoleDefinition):
        return forbid(holding.elevating, True, because="its holder can act as others or give roles")
    if holding.only_caps.is_known_to_be(True):
        return not_applicable("the policy only caps what others give")
    return _policy(holding.document, parameters)


def _policy(document: Value[dict[str, object]], parameters: Parameters) -> Judgement:
    return over_contents(document, lambda content: _document(content, document, parameters))


def _document(content: Content, at: Value[dict[str, object]], parameters: Parameters) -> Judgement:
    if content is None:
        return not_applicable("there is no policy")
    document = read_document(content)
    if isinstance(document, Unknown):
        return undecided(f"what the policy allows is not known: {document.reason}", at)
    judgements: list[Judgement] = []
    for statement in document.statements:
        if full_power(document, statement) is not True:
            judgements.extend(_statement(document, statement, at, parameters))
    if judgements:
        return every(judgements)
    if any(full_power(document, statement) is True for statement in document.statements):
        return not_applicable("it gives full power, of which TCOP-06-401 tells")
    return passed("it allows named actions, or on named resources", at)


def _statement(
    document: Document, statement: Statement, at: Value[dict[str, object]], parameters: Parameters
) -> Iterator[Judgement]:
    on_all = all_of((statement.allows, _everywhere(statement)))
    if on_all is False or statement.conditions:
        return

    def granted(action: str) -> Answer:
        return all_of((on_all, statement.covers_action(action), negated(document.denies(action, EVERY_RESOURCE))))

    takes = {action: granted(action) for action in _MORE_POWER}
    passes = granted("iam:PassRole")
    sure = [action for action, answer in takes.items() if answer is True]
    doubt = next((answer for answer in (*takes.values(), passes) if isinstance(answer, Unknown)), None)
    if sure:
        others = f" and {len(sure) - 1} more" if len(sure) > 1 else ""
        yield failed(f"it allows {sure[0]}{others} on every resource, by which its holder takes more power", at)
    elif passes is True:
        yield failed("it allows its holder to pass any role to a service", at)
    elif doubt is not None:
        yield undecided(f"whether its holder can take more power is not known: {doubt.reason}", at)
    if on_all is True:
        yield from _broad(statement, at, parameters)


_WITHOUT_RESOURCES = frozenset(("ec2messages", "pricing", "ssmmessages", "tag"))
"""Services whose actions know no resources, and that agents are commonly given as a whole.

Source: the Service Authorization Reference, which says of each that no resource can be named.
"""


def _broad(statement: Statement, at: Value[dict[str, object]], parameters: Parameters) -> Iterator[Judgement]:
    """What a statement over every resource gives by the service: all of one, or all but what it names."""
    if statement.not_actions is not None:
        yield failed("it allows all but what it names, on every resource", at).at(Severity.MEDIUM)
    services = sorted(set(_whole_services(statement)) - _WITHOUT_RESOURCES)
    wild = [one for one in services if one in parameters.sensitive_services]
    if services:
        told = failed(f"it allows all of {', '.join(wild or services)} on every resource", at)
        yield told.at(Severity.MEDIUM if wild else Severity.LOW)


def _everywhere(statement: Statement) -> Answer:
    return True if statement.not_resources is not None else statement.covers_resource(EVERY_RESOURCE)


def _whole_services(statement: Statement) -> Iterator[str]:
    for action in statement.actions:
        if isinstance(action, str) and action.endswith(":*"):
            yield action.partition(":")[0].lower()


@policy(
    "TCOP-06-408",
    "outsiders-not-looked-for",
    severity=Severity.MEDIUM,
    theme="access-control",
    maps={
        "cwe": ("CWE-284",),
        "nist-800-53": ("AC-6(7)", "CA-7"),
        "ncsc-cloud": ("9", "13"),
        "cis-aws-3.0": ("1.20",),
        "trivy": ("AVD-AWS-0175",),
    },
)
def outsiders_are_looked_for(analyser: AccessAnalyser) -> Judgement:
    """An analyser of access does not look for resources that outsiders can use.

    Why it matters: automatic reasoning finds shared resources that reviewers miss.

    How to fix: make an analyser of the organisation in every region, and one of unused access once.

    Known gaps: a configuration without an analyser is not judged, since the organisation's may stand elsewhere; nor
    is an analyser of unused access, which is another thing.
    """
    if analyser.finds_outsiders.is_known_to_be(False):
        return not_applicable("it looks for grants that nobody uses")
    return require(analyser.finds_outsiders, True, otherwise="it looks for something else")
