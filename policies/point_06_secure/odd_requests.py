"""Requests that do not keep to the rules of the web: point 6, network exposure."""

from __future__ import annotations

from dataclasses import replace

from tcop_iac.assets.answers import truth
from tcop_iac.assets.kinds.requests import RequestForwarder
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import Judgement, Severity, every, forbid, not_applicable, policy, require


@policy(
    "TCOP-06-609",
    "odd-requests-passed-on",
    severity=Severity.MEDIUM,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-444",),
        "nist-800-53": ("AC-4(21)", "SC-7", "SI-10"),
        "ncsc-cloud": ("11",),
        "aws-fsbp": ("ELB.4", "ELB.12", "ELB.14"),
        "checkov": ("CKV_AWS_131", "CKV_AWS_328"),
        "trivy": ("AVD-AWS-0052",),
    },
)
def odd_requests_are_stopped(balancer: RequestForwarder) -> Judgement:
    """A load balancer passes requests on that do not keep to the rules of HTTP.

    Why it matters: a request that the balancer and the server read in different ways smuggles a second one past every
    control that stands before the server.

    How to fix: drop header fields that are not valid (`drop_invalid_header_fields`), and leave the mode of desync
    mitigation at `defensive` or set `strictest`.

    Known gaps: header fields that are not dropped weigh less than requests that are only counted. Whether a classic
    balancer passes HTTP at all is not weighed.
    """
    if balancer.reads_requests.is_known_to_be(False):
        return not_applicable("it passes connections on unread")
    counted = "requests that servers may read in another way are let through, and only counted"
    kept = "header fields whose names are not valid are passed on"
    judgement = every(
        (
            forbid(balancer.odd_requests, "monitor", because=counted),
            require(balancer.drops_odd_headers, True, otherwise=kept).at(Severity.LOW),
        )
    )
    if judgement.verdict is Verdict.FAIL and balancer.reads_requests.is_modelled:
        doubt = truth(balancer.reads_requests.content)
        if doubt is not True:
            return replace(
                judgement, verdict=Verdict.OPEN, reason=f"{judgement.reason}, if it reads requests", severity=None
            )
    return judgement
