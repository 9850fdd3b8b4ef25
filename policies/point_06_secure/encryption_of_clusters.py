"""Encryption of clusters' secrets and of container images: mitigation "data encryption" of point 6."""

from __future__ import annotations

from tcop_iac.assets.kinds.cluster import Cluster, ImageRepository
from tcop_iac.judgements import encrypted
from tcop_iac.policy import Judgement, Parameters, Severity, policy


@policy(
    "TCOP-06-111",
    "cluster-secrets-or-images-unencrypted",
    severity=Severity.MEDIUM,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28", "SC-12"),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("EKS.3",),
        "checkov": ("CKV_AWS_58", "CKV_AWS_136", "CKV_AZURE_117"),
        "trivy": ("AVD-AWS-0039", "AVD-AWS-0033", "AVD-AZU-0067"),
    },
)
def cluster_encrypted(place: Cluster | ImageRepository, parameters: Parameters) -> Judgement:
    """A cluster's secrets are only encoded, or sensitive images are encrypted without a key of the organisation's own.

    Why it matters: Kubernetes secrets are only encoded unless something encrypts them, and images may embed
    configuration.

    How to fix: set up envelope encryption of secrets with a customer key, or move to a version of Kubernetes from which
    the platform encrypts all objects; give registries of sensitive images a key management service's key.

    Known gaps: a cluster without a version is taken for a new one; one that has stayed on an old version since it was
    made is not told from it.
    """
    return encrypted(place, parameters, "the cluster's secrets are not encrypted")
