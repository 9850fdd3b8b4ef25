"""Lock-in: point 5, being able to move on."""

from __future__ import annotations

from tcop_iac.assets.kinds.support import ClosingService, SizedService
from tcop_iac.data.support import closing, family_status
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    failed,
    not_applicable,
    over_contents,
    passed,
    policy,
    undecided,
)


@policy(
    "TCOP-05-013",
    "previous-generation-hardware",
    severity=Severity.LOW,
    theme="elasticity",
    maps={"ncsc-cloud": ("5",), "nist-800-53": ("SA-22",)},
)
def families_are_current(service: SizedService) -> Judgement:
    """A machine is of a family that its provider calls a previous generation.

    Why it matters: older families cost more for less, and run out.

    How to fix: choose the current family of the same kind.

    Known gaps: a family that only general knowledge calls older is open.
    """
    kind = str(service.family_kind.content)
    if service.size.content is None:
        return not_applicable("its size is not written")
    return over_contents(service.size, lambda size: _family(service, kind, str(size)))


def _family(service: SizedService, kind: str, size: str) -> Judgement:
    words = size.split(".")
    family = ".".join(words[:2]) if words[0] in ("db", "cache") else words[0]
    found = family_status(kind, family)
    if found is None:
        return passed(f"{size} is of a current family", service.size)
    status, successor, certain = found
    what = f"{size} is of a family that is {status}" + (f"; {successor} take its place" if successor else "")
    return failed(what, service.size) if certain else undecided(what, service.size)


@policy(
    "TCOP-05-018",
    "service-closing",
    severity=Severity.HIGH,
    theme="lock-in",
    maps={"ncsc-cloud": ("5",), "nist-800-53": ("SA-22",)},
)
def services_have_a_future(resource: ClosingService, parameters: Parameters) -> Judgement:
    """A resource is of a service that its provider has ended, or closes.

    Why it matters: what is built on it has to be moved, at a time that somebody else chose.

    How to fix: plan the move to the successor that the provider names.

    Known gaps: the shipped table of dates decides; a date that no page of the provider confirmed is open.
    """
    found = closing(str(resource.type.content))
    if found is None:
        return not_applicable("the service is not closing")
    instead = f"; {found.successor} takes its place" if found.successor else ""
    if found.ends and found.ends < parameters.today:
        what, severity = f"{found.name} has ended on {found.ends}{instead}", Severity.HIGH
    elif found.ends:
        what, severity = f"{found.name} ends on {found.ends}{instead}", Severity.MEDIUM
    else:
        what, severity = f"{found.name} is closed to new customers{instead}", Severity.LOW
    return failed(what, resource.type).at(severity) if found.certain else undecided(what, resource.type)
