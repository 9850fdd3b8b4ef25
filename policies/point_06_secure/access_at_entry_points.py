"""Access at entry points: who may call functions and interfaces; point 6, make things secure."""

from __future__ import annotations

from collections.abc import Iterator

from tcop_iac.assets.kinds.entry import AnonymousInterface, GuestAccess, Listener, SignInStep
from tcop_iac.assets.tags import carries
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown, first_unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    Value,
    for_each,
    forbid,
    not_applicable,
    passed,
    policy,
    undecided,
)


@policy(
    "TCOP-06-409",
    "interface-unauthenticated",
    severity=Severity.HIGH,
    theme="access-control",
    maps={
        "cwe": ("CWE-306",),
        "nist-800-53": ("AC-3", "IA-2"),
        "ncsc-cloud": ("9", "11"),
        "aws-fsbp": ("APIGateway.8",),
        "checkov": (
            "CKV_AWS_258", "CKV_AWS_59", "CKV_AWS_309", "CKV2_AWS_70", "CKV_AWS_366", "CKV_AZURE_56", "CKV_GCP_107",
        ),
        "trivy": ("AVD-AWS-0004",),
    },
)  # fmt: skip
def interface_authenticated(
    interface: AnonymousInterface | GuestAccess | Listener, parameters: Parameters
) -> Judgement:
    """A function's address, a route, a directory or a balancer lets people in without asking who they are.

    Why it matters: an open interface hands data or compute to anyone who finds it.

    How to fix: set IAM, JWT or custom authorisation. An interface that is public on purpose carries the tag that the
    setting `public-service-tag` names (exposure = public).

    Known gaps: routes that are written in an OpenAPI document are not read, nor is what a function checks in its code.
    A balancer that asks nobody to sign in is not judged, since the application behind it may.
    """
    if isinstance(interface, Listener):
        return for_each(interface.sign_in, _asked, none=not_applicable("the balancer asks nobody to sign in"))
    if isinstance(interface, GuestAccess):
        because = "credentials are given to people who have not signed in"
        return forbid(interface.guests_allowed, True, because=because).at(Severity.MEDIUM)
    judgement = forbid(interface.anonymous, True, because="anybody may call it")
    if judgement.verdict is Verdict.PASS:
        return passed("callers must show who they are", interface.anonymous)
    doubt: Unknown | None = None
    for reason, excused in _excuses(interface, parameters):
        if excused is True:
            return passed(reason, interface.anonymous)
        doubt = doubt if doubt is not None or not isinstance(excused, Unknown) else excused
    if judgement.verdict is Verdict.FAIL and doubt is not None:
        return undecided(
            f"anybody may call it; whether that is meant is not known: {doubt.reason}", interface.anonymous
        )
    if judgement.verdict is Verdict.FAIL and interface.key_only.is_known_to_be(True):
        return judgement.at(Severity.MEDIUM)
    return judgement


def _asked(step: SignInStep) -> Judgement:
    because = "the balancer asks people to sign in, and lets those through who do not"
    return forbid(step.unauthenticated, "allow", because=because)


def _excuses(interface: AnonymousInterface, parameters: Parameters) -> Iterator[tuple[str, bool | Unknown]]:
    """What would make an interface without authentication right, each with whether it is so."""
    yield "it can be called from the private network only", _is(interface.reachable, False)
    yield "a policy narrows who may call it", _is(interface.narrowed, True)
    yield "its tags say that it is public on purpose", carries(interface.tags, parameters.public_service_tag)


def _is(value: Value[bool], wanted: bool) -> bool | Unknown:
    unknown = first_unknown(value.content)
    return value.is_known_to_be(wanted) if unknown is None else unknown
