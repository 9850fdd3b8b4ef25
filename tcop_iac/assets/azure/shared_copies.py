"""Azure: galleries of images that everybody may use."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, row, value
from tcop_iac.assets.kinds.traffic import SharedCopy

ADAPTERS = (
    adapter(
        SharedCopy,
        terraform="azurerm_shared_image_gallery",
        rows={
            "shared_with_all": row(
                terraform=value("sharing.permission", lambda permission: permission == "Community"),
                default=False,
                doc="https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/shared_image_gallery#sharing-1",
            )
        },
    ),
)
