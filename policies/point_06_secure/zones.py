"""Zones of names that are not signed: point 6, network exposure."""

from __future__ import annotations

from dataclasses import replace

from tcop_iac.assets.answers import truth
from tcop_iac.assets.kinds.zones import NameZone
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import Judgement, Severity, every, not_applicable, policy, require, require_that

_WEAK = "rsasha1"
"""What zones should no longer be signed with (RFC 8624, section 3.1)."""


@policy(
    "TCOP-06-611",
    "zone-not-signed",
    severity=Severity.LOW,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-345",),
        "nist-800-53": ("SC-20",),
        "ncsc-cloud": ("11",),
        "checkov": ("CKV_GCP_16", "CKV_GCP_17", "CKV2_AWS_38"),
        "trivy": ("AVD-GCP-0012", "AVD-GCP-0013"),
    },
)
def zones_are_signed(zone: NameZone) -> Judgement:
    """A public zone of names is not signed with DNSSEC, or by a weak algorithm.

    Why it matters: without signatures, whoever gets a false answer into a resolver's cache leads the visitors and the
    mail of the domain to a place of their own.

    How to fix: turn signing on for the zone, hand the DS record to the parent zone, and watch the keys; use
    `rsasha256` or `ecdsap256sha256`.

    Known gaps: whether the parent zone has the DS record is not read, nor signing that is turned on in another
    configuration.
    """
    hidden = truth(zone.private.content)
    if hidden is True:
        return not_applicable("it answers networks of its own only")
    judgement = every(
        (
            require(zone.signed, True, otherwise="its answers are not signed"),
            require_that(zone.algorithms, _is_strong, "its answers are signed by a weak algorithm"),
        )
    )
    if judgement.verdict is Verdict.FAIL and hidden is not False:
        return replace(judgement, verdict=Verdict.OPEN, reason=f"{judgement.reason}, if it is public")
    return judgement


def _is_strong(algorithms: list[str]) -> bool:
    return _WEAK not in algorithms
