"""Who may do what in a cluster: point 6, access control."""

from __future__ import annotations

from tcop_iac.assets.kinds.authority import ClusterAuthority
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import Judgement, Severity, every, forbid, passed, policy, require


@policy(
    "TCOP-06-415",
    "cluster-without-roles",
    severity=Severity.HIGH,
    theme="access-control",
    maps={
        "cwe": ("CWE-269", "CWE-284"),
        "nist-800-53": ("AC-3", "AC-6", "IA-2"),
        "ncsc-cloud": ("9", "10"),
        "checkov": ("CKV_GCP_7", "CKV_GCP_13", "CKV_AZURE_5"),
        "trivy": ("AVD-GCP-0062", "AVD-GCP-0064", "AVD-AZU-0042"),
    },
)
def roles_give_power_in_clusters(cluster: ClusterAuthority) -> Judgement:
    """A Kubernetes cluster gives power that its roles do not bound, or makes a certificate that signs anybody in.

    Why it matters: without roles every workload and every person who is let in can read all secrets and change
    everything. A client certificate is tied to no person and cannot be revoked.

    How to fix: leave role-based access control on, and legacy authorization off, which gives the cluster's own
    identities power beyond the roles. Issue no client certificate; let people and pipelines sign in with identities of
    the platform.

    Known gaps: what the roles in the cluster allow is not seen, nor the access entries and the aws-auth map of EKS,
    whose clusters always have roles. Until version 2.99 of Azure's provider a cluster had roles only where a block asks
    for them; silence is judged by what later versions do. Sign-in to GKE with a password, which version 1.19 took away,
    is not judged.
    """
    beyond = "whoever is signed in to the cluster has power that roles do not give"
    certificate = "it makes a client certificate, which signs in whoever holds it and cannot be revoked"
    judgement = every(
        (
            require(cluster.by_roles, True, otherwise=beyond),
            forbid(cluster.issues_certificate, True, because=certificate).at(Severity.MEDIUM),
        )
    )
    if judgement.verdict is Verdict.PASS:
        return passed("roles alone give power in the cluster", cluster.by_roles)
    return judgement
