"""Audit logging: records of access, and that nobody can change them; point 6, make things secure."""

from __future__ import annotations

from tcop_iac.assets.kinds.entry import EntryPoint, WebFirewall
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import first_unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    not_applicable,
    passed,
    policy,
    require,
    undecided,
)


@policy(
    "TCOP-06-707",
    "web-access-unlogged",
    severity=Severity.MEDIUM,
    theme="audit-logging",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("AU-2", "AU-12"),
        "ncsc-cloud": ("13",),
        "aws-fsbp": ("ELB.5", "CloudFront.5", "APIGateway.1", "APIGateway.9", "WAF.11"),
        "checkov": (
            "CKV_AWS_91", "CKV_AWS_86", "CKV_AWS_76", "CKV_AWS_95", "CKV2_AWS_31", "CKV_AZURE_63", "CKV_AWS_92",
        ),
        "trivy": ("AVD-AWS-0001", "AVD-AWS-0010"),
    },
)  # fmt: skip
def web_access_logged(entry: EntryPoint, parameters: Parameters) -> Judgement:
    """An entry point for web requests keeps no record of who asked for what.

    Why it matters: request logs are the record of who used the service and how it was attacked.

    How to fix: turn on access logging for balancers, distributions, interface stages and web firewalls, and send it to
    a store that the service itself cannot change.

    Known gaps: a network balancer logs nothing but TLS connections, so one without a TLS listener is not judged.
    """
    if entry.takes_requests.is_known_to_be(False):
        return not_applicable("it is switched off, or of a sort that sees no requests")
    judgement = require(entry.access_logged, True, otherwise="no record of requests is kept")
    if judgement.verdict is Verdict.PASS:
        return passed("a record of requests is kept", entry.access_logged)
    doubt = first_unknown(entry.takes_requests.content)
    if judgement.verdict is Verdict.FAIL and doubt is not None:
        return undecided(f"whether it sees requests is not known: {doubt.reason}", entry.takes_requests)
    if judgement.verdict is Verdict.FAIL and isinstance(entry, WebFirewall) and "waf" in parameters.central_baseline:
        return undecided("a central team is said to add the logging of web firewalls", entry.access_logged)
    return judgement.at(Severity.LOW) if entry.internal.is_known_to_be(True) else judgement
