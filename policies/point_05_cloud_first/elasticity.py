"""Capacity bought as a shared utility: point 5, how adopting cloud first will help."""

from __future__ import annotations

from tcop_iac.assets.kinds.capacity import Throughput
from tcop_iac.assets.kinds.machines import DedicatedHost, Machine
from tcop_iac.policy import Judgement, Severity, every, failed, policy, require, require_that


@policy(
    "TCOP-05-008",
    "dedicated-hardware",
    severity=Severity.MEDIUM,
    theme="elasticity",
    maps={"nist-800-53": ("SA-9",), "ncsc-cloud": ("3",)},
)
def hardware_is_shared(subject: Machine | DedicatedHost) -> Judgement:
    """A workload takes hardware for itself: a dedicated host, dedicated tenancy, or bare metal.

    Why it matters: single-tenant hardware is billed whether or not it is used, and is usually chosen for old licence
    terms rather than for need.

    How to fix: use shared tenancy, or record an exception that names the licence or assurance reason and its end
    date.

    Known gaps: the tenancy of a network that stands in another configuration is not seen.
    """
    if isinstance(subject, DedicatedHost):
        return failed("a whole host is rented for one tenant")
    tenancy = require(subject.tenancy, "default", otherwise="the machine asks for hardware of its own")
    if subject.size.content is None:
        return tenancy
    metal = require_that(
        subject.size, lambda size: not _is_metal(str(size)), "the machine is bare metal, which is a whole host"
    )
    return every((tenancy, metal))


def _is_metal(size: str) -> bool:
    return size.endswith(".metal") or ".metal-" in size


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
