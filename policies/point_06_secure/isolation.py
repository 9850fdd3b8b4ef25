"""Isolation of workloads: point 6, access control."""

from __future__ import annotations

from tcop_iac.assets.kinds.isolation import ContainerHost, ContainerTask, WorkerNodes
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import (
    Judgement,
    Severity,
    every,
    for_each,
    forbid,
    not_applicable,
    policy,
    require,
    undecided,
)


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


@policy(
    "TCOP-06-413",
    "container-can-write-its-image",
    severity=Severity.LOW,
    theme="access-control",
    maps={
        "cwe": ("CWE-732",),
        "nist-800-53": ("AC-6", "CM-7"),
        "ncsc-cloud": ("3", "5"),
        "aws-fsbp": ("ECS.5",),
        "checkov": ("CKV_AWS_336",),
    },
)
def images_are_read_only(task: ContainerTask) -> Judgement:
    """A container can write to the file system that comes with its image.

    Why it matters: whoever breaks into the service can put tools beside it, or change what it runs, and stay.

    How to fix: set `readonlyRootFilesystem`, and mount a volume where the service has to write, such as `/tmp`.

    Known gaps: manifests that are applied to a cluster are not seen, nor are jobs of AWS Batch and functions that run
    from images. Windows cannot mount an image so, and tasks on it are not judged; one that says nowhere that it is for
    Windows needs an exception.
    """
    if task.on_windows.is_known_to_be(True):
        return not_applicable("containers on Windows cannot be mounted for reading only")
    judgement = for_each(
        task.containers,
        lambda one: require(
            one.image_read_only, True, otherwise="a container can write to the file system of its image"
        ),
        none=not_applicable("it has no containers here"),
    )
    if judgement.verdict is Verdict.FAIL and task.on_windows.could_be(True):
        return undecided(
            "a container can write to the file system of its image, unless it is on Windows", task.on_windows
        )
    return judgement
