"""Azure Kubernetes Service: what acts on network policies.

Source: learn.microsoft.com, "Secure traffic between pods by using network policies in AKS", "Bring your own CNI".
"""

from __future__ import annotations

from tcop_iac.assets.adapter import Reader, adapter, first_of, row, value
from tcop_iac.assets.kinds.pod_network import PodNetwork
from tcop_iac.model.value import Unknown


def _left_to(path: str, word: str, reason: str) -> Reader:
    """A reader of `reason` as an unknown where `word` stands at `path`; of nothing where something else does."""
    return value(path, lambda one: Unknown(reason) if str(one).lower() == word else None)


ADAPTERS = (
    adapter(
        PodNetwork,
        terraform="azurerm_kubernetes_cluster",
        rows={
            "enforces_policies": row(
                terraform=first_of(
                    value("network_profile.network_policy", lambda one: str(one).lower() not in ("", "none")),
                    _left_to(
                        "network_profile.network_plugin",
                        "none",
                        "the cluster brings a network of its own, which may act on policies",
                    ),
                    _left_to(
                        "network_profile.network_data_plane",
                        "cilium",
                        "Cilium can act on policies, and network_policy does not say that it does",
                    ),
                ),
                default=False,
                doc="https://learn.microsoft.com/azure/aks/use-network-policies",
            )
        },
    ),
)
