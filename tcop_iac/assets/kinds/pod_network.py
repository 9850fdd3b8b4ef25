"""The network between the workloads of a cluster."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class PodNetwork(Asset):
    """The network of a managed Kubernetes cluster, which every pod is connected to."""

    enforces_policies: Value[bool]
    """Whether something acts on the network policies that are put into the cluster."""
