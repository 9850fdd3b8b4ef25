"""Lock-in: point 5, being able to move on."""

from __future__ import annotations

from datetime import date, timedelta

from tcop_iac.assets.kinds.commitments import EngineChoice
from tcop_iac.assets.kinds.support import ClosingService, SizedService
from tcop_iac.data.families import family
from tcop_iac.data.support import Closing, closing, family_status
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

    Known gaps: a family that only general knowledge calls older is open. Sizes of groups and of pools of nodes of Azure
    and Google are not judged.
    """
    kind = str(service.family_kind.content)
    if service.size.content is None:
        return not_applicable("its size is not written")
    return over_contents(service.size, lambda size: _family(service, kind, str(size)))


def _family(service: SizedService, kind: str, size: str) -> Judgement:
    found = family_status(kind, family(kind, size))
    if found is None:
        return passed(f"{size} is of a current family", service.size)
    status, successor, certain = found
    what = f"{size} is of a family that is {status}" + (f"; {successor} take its place" if successor else "")
    if service.bound.is_known_to_be(True):
        return passed("its accelerators attach to no other family", service.bound)
    if service.bound.is_unknown:
        return undecided(f"{what}; whether it has accelerators that need the family is not known", service.bound)
    return failed(what, service.size) if certain else undecided(what, service.size)


FAR = 365
"""Days before the end of a service from which on it has to be left; until then a plan will do."""


@policy(
    "TCOP-05-018",
    "service-closing",
    severity=Severity.HIGH,
    theme="lock-in",
    maps={"ncsc-cloud": ("5",), "nist-800-53": ("SA-22",)},
)
def services_have_a_future(resource: ClosingService, parameters: Parameters) -> Judgement:
    """A resource is of a service that its provider has ended or closes, or of a type that it has given up.

    Why it matters: what is built on it has to be moved, at a time that somebody else chose.

    How to fix: plan the move to the successor that the provider names.

    Known gaps: the shipped table of dates decides; a date that no page of the provider confirmed is open, and so is one
    that is more than a year away.
    """
    return over_contents(resource.type, lambda type_: _future(resource, str(type_), parameters))


def _future(resource: ClosingService, type_: str, parameters: Parameters) -> Judgement:
    found = closing(type_)
    if found is None:
        return not_applicable("the service is not closing")
    what, severity = _end(found, parameters.today)
    if _is_far(found.ends, parameters.today):
        return undecided(f"{what}, which leaves time to plan", resource.type)
    if found.successor:
        what = f"{what}; {found.successor} takes its place"
    return failed(what, resource.type).at(severity) if found.certain else undecided(what, resource.type)


def _is_far(ends: str, today: str) -> bool:
    """True where an end is more than a year away from a day."""
    return bool(ends and today) and date.fromisoformat(ends) - date.fromisoformat(today) > timedelta(days=FAR)


def _end(found: Closing, today: str) -> tuple[str, Severity]:
    """How a service ends, and how grave that is on a day."""
    if found.ended:
        return f"{found.name} has ended", Severity.HIGH
    if found.ends and found.ends < today:
        return f"{found.name} has ended on {found.ends}", Severity.HIGH
    if found.ends:
        return f"{found.name} ends on {found.ends}", Severity.MEDIUM
    if found.superseded:
        return f"{found.name} is of a former generation", Severity.LOW
    if found.removed_in:
        return f"version {found.removed_in} of the provider no longer has {found.name}", Severity.LOW
    return f"{found.name} is closed to new customers", Severity.LOW


COMMERCIAL = ("oracle", "sqlserver", "db2", "custom")
"""How the names of engines begin that only one vendor licenses (aws_db_instance, engine; DatabaseVersion of Google)."""


@policy(
    "TCOP-05-017",
    "licensed-engine-undeclared",
    severity=Severity.LOW,
    theme="lock-in",
    maps={"ncsc-cloud": ("4",), "nist-800-53": ("SA-4", "SA-22")},
)
def licensed_engines_are_declared(database: EngineChoice, parameters: Parameters) -> Judgement:
    """A database runs an engine of one vendor, and nothing declares that the lock-in is accepted.

    Why it matters: commercial engines raise the cost of leaving, so the choice should be deliberate and reviewed.

    How to fix: prefer an engine that is compatible with an open one, or name the engine in `lock-in-accepted` once the
    decision and an estimate of the way out are recorded.

    Known gaps: services that only one provider has (DynamoDB, Spanner) pass where they are named in `lock-in-accepted`,
    and are not judged otherwise.
    """
    if database.engine.content is None:
        return undecided("what it is restored from decides the engine", database.engine)
    return over_contents(database.engine, lambda engine: _declared(database, str(engine), parameters))


PROPRIETARY = ("dynamodb", "spanner")
"""Stores that only one provider has: a fact to weigh, and no flaw."""


def _declared(database: EngineChoice, engine: str, parameters: Parameters) -> Judgement:
    if engine in PROPRIETARY:
        if engine in parameters.lock_in_accepted:
            return passed(f"the lock-in to {engine} is declared", database.engine)
        return not_applicable("a store that only one provider has is a fact to weigh, and no flaw")
    vendor = next((one for one in COMMERCIAL if engine.startswith(one)), None)
    if vendor is None:
        return passed(f"{engine} is an engine that others offer as well", database.engine)
    if vendor in parameters.lock_in_accepted:
        return passed(f"the lock-in to {vendor} is declared", database.engine)
    return failed(f"{engine} is an engine of one vendor, and no declaration accepts the lock-in", database.engine)
