"""Isolation of workloads: point 6, access control."""

from __future__ import annotations

from tcop_iac.assets.kinds.isolation import ContainerHost, WorkerNodes
from tcop_iac.policy import Judgement, Severity, every, for_each, forbid, not_applicable, policy, require


@policy(
    "TCOP-06-412",
    "container-with-power-over-host",
    severity=Severity.HIGH,
    theme="access-control",
    maps={
        "cwe": ("CWE-250",),
        "nist-800-53": ("AC-6", "SC-39"),
        "ncsc-cloud": ("3", "9"),
        "aws-fsbp": ("ECS.3", "ECS.4"),
        "checkov": ("CKV_AWS_334", "CKV_AWS_335", "CKV_AWS_210", "CKV_GCP_69"),
    },
)
def containers_are_confined(host: ContainerHost | WorkerNodes) -> Judgement:
    """A container is privileged, shares the processes of its host, or is given the host's credentials.

    Why it matters: a flaw in one service becomes control of the machine and its neighbours.

    How to fix: drop privileged mode and host namespaces, run as a numbered user, and move builds of images that need it
    to an isolated builder. Give the nodes of a cluster the mode GKE_METADATA, and services an identity of their own.

    Known gaps: manifests that are applied to a cluster as text are not seen.
    """
    if isinstance(host, WorkerNodes):
        exposed = "every container on a node can use the node's own credentials"
        return require(host.credentials_hidden, True, otherwise=exposed).at(Severity.MEDIUM)
    none = not_applicable("it has no containers here")
    containers = for_each(
        host.containers, lambda one: forbid(one.privileged, True, because="a container is privileged"), none=none
    )
    if not host.shares_host.is_modelled:
        return containers
    return every((containers, forbid(host.shares_host, True, because="containers share the processes of the host")))
