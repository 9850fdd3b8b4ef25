"""Kubernetes clusters that tools build: RKE of Rancher, kOps, k0s and Talos."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter
from tcop_iac.assets.kinds.cluster import SelfRunCluster

ADAPTERS = tuple(
    adapter(SelfRunCluster, terraform=type_, rows={})
    for type_ in ("k0s_cluster", "kops_cluster", "rke_cluster", "talos_machine_bootstrap")
)
