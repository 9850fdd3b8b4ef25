"""Separation inside a cluster: point 6, network exposure."""

from __future__ import annotations

from tcop_iac.assets.kinds.pod_network import PodNetwork
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import Judgement, Severity, passed, policy, require


@policy(
    "TCOP-06-612",
    "pods-not-kept-apart",
    severity=Severity.LOW,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-653", "CWE-923"),
        "nist-800-53": ("SC-7", "AC-4"),
        "ncsc-cloud": ("3",),
        "checkov": ("CKV_GCP_12", "CKV_AZURE_7"),
        "trivy": ("AVD-GCP-0056", "AVD-AZU-0043"),
    },
)
def pods_can_be_kept_apart(network: PodNetwork) -> Judgement:
    """Nothing in a Kubernetes cluster acts on network policies, so that every pod reaches every other one.

    Why it matters: whoever takes over one workload reaches all others, also those of other teams, and policies that a
    team writes have no effect without a warning.

    How to fix: turn enforcement on: GKE's Dataplane V2 (datapath_provider) or network_policy, AKS's network_policy.
    Then begin each namespace with a policy that refuses what is not named.

    Known gaps: the policies in the cluster are not seen, nor an engine such as Calico or Cilium that is installed into
    it later. Clusters of EKS are not judged: their network add-on may be installed and set up elsewhere.
    """
    judgement = require(network.enforces_policies, True, otherwise="nothing acts on network policies in the cluster")
    if judgement.verdict is Verdict.PASS:
        return passed("network policies are enforced in the cluster", network.enforces_policies)
    return judgement
