"""Google Kubernetes Engine: what acts on network policies.

Source: cloud.google.com, "Control communication between Pods and Services using network policies", "About GKE
Dataplane V2" (policies are always enforced on it, and new Autopilot clusters always have it).
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, flag, row, value
from tcop_iac.assets.joins import any_of
from tcop_iac.assets.kinds.pod_network import PodNetwork

ADAPTERS = (
    adapter(
        PodNetwork,
        terraform="google_container_cluster",
        rows={
            "enforces_policies": row(
                terraform=any_of(
                    flag("network_policy.enabled"),
                    value("datapath_provider", lambda one: one == "ADVANCED_DATAPATH"),
                    flag("enable_autopilot"),
                ),
                default=False,
                doc="https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster#datapath_provider-1",
            )
        },
    ),
)
