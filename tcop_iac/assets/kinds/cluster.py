"""Clusters that run containers."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.assets.kinds.data import EncryptedAtRest
from tcop_iac.model.value import Value


class Cluster(EncryptedAtRest):
    """A managed Kubernetes cluster; what it holds at rest are the objects of its interface, secrets among them."""

    changes_logged: Value[bool]
    """Whether the log of who changed what in the cluster is kept."""
    requests_logged: Value[bool]
    """Whether requests to its interface, or sign-ins to it, are logged as well."""


class SelfRunCluster(Asset):
    """A Kubernetes cluster that a tool builds on machines of one's own."""


class TaskCluster(Asset):
    """A cluster that runs tasks of containers without Kubernetes."""

    activity_measured: Value[bool]
    """Whether measurements of its tasks and containers are collected."""


class ImageRepository(EncryptedAtRest):
    """A repository or registry of container images."""
