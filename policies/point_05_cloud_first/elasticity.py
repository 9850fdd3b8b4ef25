"""Capacity bought as a shared utility: point 5, how adopting cloud first will help."""

from __future__ import annotations

from tcop_iac.assets.answers import Answer, agreed, truth
from tcop_iac.assets.kinds.capacity import Throughput
from tcop_iac.assets.kinds.fleet import Fleet
from tcop_iac.assets.kinds.machines import DedicatedHost, PlacedMachine, TenancyDefault
from tcop_iac.assets.tags import is_production
from tcop_iac.model.value import Content, Unknown, Value
from tcop_iac.policy import (
    Estate,
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


@policy(
    "TCOP-05-008",
    "dedicated-hardware",
    severity=Severity.MEDIUM,
    theme="elasticity",
    maps={"nist-800-53": ("SA-9",), "ncsc-cloud": ("3",)},
)
def hardware_is_shared(subject: PlacedMachine | DedicatedHost | TenancyDefault) -> Judgement:
    """A workload takes hardware for itself: a dedicated host, dedicated tenancy, or bare metal.

    Why it matters: single-tenant hardware is billed whether or not it is used, and is usually chosen for old licence
    terms rather than for need.

    How to fix: use shared tenancy, or record an exception that names the licence or assurance reason and its end
    date.

    Known gaps: the tenancy of a network that stands in another configuration is not seen.
    """
    if isinstance(subject, DedicatedHost):
        return failed("a whole host is rented for one tenant")
    if isinstance(subject, TenancyDefault):
        return require(subject.tenancy, "default", otherwise="machines in the network get hardware of their own")
    tenancy = require(subject.tenancy, "default", otherwise="the machine asks for hardware of its own")
    judgements = [tenancy]
    if subject.size.content is not None:
        judgements.append(require_that(subject.size, lambda size: not _is_metal(str(size)), METAL))
    if subject.bare_metal.is_modelled:
        judgements.append(forbid(subject.bare_metal, True, because=METAL))
    return every(judgements)


METAL = "the machine is bare metal, which is a whole host"


def _is_metal(size: str) -> bool:
    return size.endswith((".metal", "-metal")) or ".metal-" in size


@policy(
    "TCOP-05-010",
    "capacity-bought-ahead",
    severity=Severity.LOW,
    theme="elasticity",
    maps={
        "nist-800-53": ("CP-10", "SC-5"),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("DynamoDB.1",),
        "checkov": ("CKV2_AWS_16",),
    },
)
def capacity_follows_demand(store: Throughput) -> Judgement:
    """A table or a stream has a capacity bought ahead that nothing scales.

    Why it matters: throughput set for the peak wastes money, and throttles when the estimate is wrong.

    How to fix: choose on-demand capacity, or attach automatic scaling to what is provisioned.

    Known gaps: capacity of indexes is not judged. What scales a table from another configuration is not seen.
    """
    return require(store.follows_demand, True, otherwise="its capacity is fixed, and nothing scales it")


@policy(
    "TCOP-05-009",
    "compute-fixed-at-peak",
    severity=Severity.MEDIUM,
    theme="elasticity",
    maps={"nist-800-53": ("SC-5", "CP-2"), "ncsc-cloud": ("2",)},
)
def compute_follows_demand(fleet: Fleet, estate: Estate, parameters: Parameters) -> Judgement:
    """A group of machines or containers in production has a fixed size, or nothing moves it between its bounds.

    Why it matters: a fixed fleet pays for the peak all day, and cannot absorb a surge beyond it.

    How to fix: give the group a least and a most, and a policy that tracks a target between them; let the least fall
    outside busy hours.

    Known gaps: what belongs to production is told by tags (`production-tags`); without them a fail is open. As few as
    `fixed-fleet-review-max` members may be fixed, since a pair or a quorum is kept for availability. Groups of nodes of
    EKS and GKE, which something inside of the cluster scales, are not judged. A plan does not say which changes
    `lifecycle` ignores.
    """
    if not fleet.fixed.is_modelled:
        return not_applicable("it has no size of its own")
    production = is_production(fleet.tags, parameters)
    if production is False:
        return not_applicable("it does not belong to production")
    most, fixed = parameters.fixed_fleet_review_max, fleet.fixed
    flawed = agreed(fixed.content, lambda size: _is_flawed(size, fleet.moved, most))
    at = fixed if fixed.content is not None else fleet.moved
    if flawed is False:
        return passed(_why_good(fixed), at)
    reason = "nothing moves its size between the least and the most"
    if fixed.content is not None:
        reason = f"its size is fixed, at more than {most}" if not isinstance(fixed.content, int) else _fixed_at(fixed)
    if flawed is True and fleet.address in estate.given_away:
        return undecided("a module that is not read is given it, and may scale it", at)
    if isinstance(flawed, Unknown):
        return undecided(f"whether its size follows demand is not known: {flawed.reason}", at)
    return failed(reason, at) if production is True else undecided(f"{reason}; {production.reason}", at)


def _is_flawed(size: Content, moved: Value[bool], most: int) -> Answer:
    """Whether a group of a size that is fixed, or with room where that is None, takes no heed of demand."""
    if isinstance(size, Unknown):
        return size
    if size is not None:
        return bool(size > most)
    answer = truth(moved.content)
    return answer if isinstance(answer, Unknown) else not answer


def _fixed_at(fixed: Value[int]) -> str:
    return f"its size is fixed at {fixed.content}"


def _why_good(fixed: Value[int]) -> str:
    return "something moves its size" if fixed.content is None else "it is kept as small as availability allows"
