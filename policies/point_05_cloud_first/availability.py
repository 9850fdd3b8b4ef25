"""Availability: point 5, what a public cloud offers over a machine room."""

from __future__ import annotations

from tcop_iac.assets.kinds.placement import Spread
from tcop_iac.assets.tags import is_production
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import Judgement, Parameters, Severity, not_applicable, policy, require, undecided


@policy(
    "TCOP-05-014",
    "single-zone-in-production",
    severity=Severity.MEDIUM,
    theme="availability",
    maps={
        "nist-800-53": ("CP-10", "SC-36"),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("RDS.5", "RDS.15", "ElastiCache.3", "AutoScaling.2", "ELB.13"),
        "checkov": ("CKV_AWS_157", "CKV2_AWS_50"),
    },
)
def production_is_spread(subject: Spread, parameters: Parameters) -> Judgement:
    """A store or a group of machines in production stands in one availability zone.

    Why it matters: a single zone is a single point of failure that the supplier offers to remove.

    How to fix: turn Multi-AZ or zone redundancy on for production stores, and give groups subnets in two zones or more.

    Known gaps: what belongs to production is told by tags (`production-tags`); without them a fail is open. Two subnets
    count as two zones.
    """
    if subject.follows.is_known_to_be(True):
        return not_applicable("what it copies decides")
    production = is_production(subject.tags, parameters)
    if production is False:
        return not_applicable("it does not belong to production")
    judgement = require(subject.several_zones, True, otherwise="it stands in one zone")
    if judgement.verdict is Verdict.FAIL and isinstance(production, Unknown):
        return undecided(f"it stands in one zone; {production.reason}", judgement.value)
    return judgement
