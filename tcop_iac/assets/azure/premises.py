"""Azure Arc and Azure Local: Azure outside of its regions."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, row, value
from tcop_iac.assets.kinds.hosting import PremisesExtension
from tcop_iac.model.value import Unknown

_OTHER_CLOUDS = ("AWS", "GCP", "AVS")
"""Kinds of Arc machines that stand in a public cloud; all others are virtualisation of one's own."""

ADAPTERS = (
    *(
        adapter(PremisesExtension, terraform=f"azurerm_{name}", rows={"on_premises": row(terraform=fixed(True))})
        for name in (
            "arc_kubernetes_provisioned_cluster",
            "arc_resource_bridge_appliance",
            "stack_hci_cluster",
            "stack_hci_deployment_setting",
            "stack_hci_extension",
            "stack_hci_logical_network",
            "stack_hci_marketplace_gallery_image",
            "stack_hci_network_interface",
            "stack_hci_storage_path",
            "stack_hci_virtual_hard_disk",
        )
    ),
    adapter(
        PremisesExtension,
        terraform="azurerm_arc_machine",
        rows={"on_premises": row(terraform=value("kind", lambda kind: kind not in _OTHER_CLOUDS))},
    ),
    adapter(
        PremisesExtension,
        terraform="azurerm_arc_kubernetes_cluster",
        rows={"on_premises": row(terraform=fixed(Unknown("any cluster can be connected, wherever it runs")))},
    ),
)
