"""Extensions of a public cloud into the organisation's own premises: point 5, exceptions."""

from __future__ import annotations

from tcop_iac.assets.kinds.hosting import PremisesExtension
from tcop_iac.policy import Judgement, Severity, forbid, policy


@policy(
    "TCOP-05-003",
    "cloud-extended-to-own-premises",
    severity=Severity.MEDIUM,
    theme="public-cloud",
    maps={"nist-800-53": ("SA-9",), "ncsc-cloud": ("5",)},
)
def cloud_not_extended_to_premises(subject: PremisesExtension) -> Judgement:
    """A workload stands on a cloud vendor's hardware in the organisation's own premises.

    Why it matters: such extensions bring back upfront hardware, fixed capacity and the cost of sites. They are hybrid
    hosting rather than public cloud.

    How to fix: prefer a region or a local zone; otherwise record an exception that explains latency, data or
    connectivity needs and the plan to leave.

    Known gaps: a subnet in another configuration does not say where it stands.
    """
    return forbid(subject.on_premises, True, because="it stands on hardware in the organisation's own premises")
