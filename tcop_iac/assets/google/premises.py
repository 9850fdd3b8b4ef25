"""Google Distributed Cloud and attached clusters: Google Cloud outside of its regions."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, row, value
from tcop_iac.assets.kinds.hosting import PremisesExtension
from tcop_iac.model.value import Content, Unknown


def _runs_at_home(distribution: Content) -> Content:
    """A cluster of another cloud's service stands there; any other one may stand anywhere."""
    return False if distribution in ("eks", "aks") else Unknown("a generic cluster may run anywhere")


ADAPTERS = (
    *(
        adapter(PremisesExtension, terraform=f"google_{name}", rows={"on_premises": row(terraform=fixed(True))})
        for name in (
            "edgecontainer_cluster",
            "edgecontainer_node_pool",
            "edgecontainer_vpn_connection",
            "gkeonprem_bare_metal_admin_cluster",
            "gkeonprem_bare_metal_cluster",
            "gkeonprem_bare_metal_node_pool",
            "gkeonprem_vmware_admin_cluster",
            "gkeonprem_vmware_cluster",
            "gkeonprem_vmware_node_pool",
        )
    ),
    adapter(
        PremisesExtension,
        terraform="google_container_attached_cluster",
        rows={"on_premises": row(terraform=value("distribution", _runs_at_home))},
    ),
)
