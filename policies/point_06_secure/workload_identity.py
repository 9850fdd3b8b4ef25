"""How workloads sign in to the cloud: point 6, access control."""

from __future__ import annotations

from tcop_iac.assets.kinds.transit import InstanceMetadata, WorkloadIdentity
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import Judgement, Severity, policy, require


@policy(
    "TCOP-06-410",
    "metadata-without-token",
    severity=Severity.HIGH,
    theme="access-control",
    maps={
        "cwe": ("CWE-918",),
        "nist-800-53": ("AC-3", "IA-9"),
        "ncsc-cloud": ("9", "10"),
        "cis-aws-3.0": ("5.6", "1.18"),
        "aws-fsbp": ("EC2.8", "AutoScaling.3"),
        "checkov": (
            "CKV_AWS_79", "CKV_AZURE_178", "CKV_GCP_30", "CKV_GCP_31", "CKV_AWS_371",
        ),
        "trivy": ("AVD-AWS-0028", "AVD-AWS-0130", "AVD-AZU-0039", "AVD-GCP-0044"),
    },
)  # fmt: skip
def workloads_hold_bound_credentials(machine: InstanceMetadata | WorkloadIdentity) -> Judgement:
    """A machine's credentials can be had by request forgery, or people sign in to it with passwords.

    Why it matters: version 1 of the metadata service answers whatever request reaches it, and static keys leak.

    How to fix: require session tokens (version 2 of the metadata service) with a hop limit of 1, 2 for containers; on
    Azure, allow keys only; on Google Cloud, give each machine a service account of its own.

    Known gaps: where nothing is written, an image or the account may still require tokens; a fail then weighs less.
    """
    if isinstance(machine, WorkloadIdentity):
        return require(machine.well_bound, True, otherwise="it signs in with a shared identity or a password")
    judgement = require(machine.token_needed, True, otherwise="the metadata service answers without a token")
    silent = judgement.verdict is Verdict.FAIL and machine.told.content is None
    return judgement.at(Severity.MEDIUM) if silent else judgement
