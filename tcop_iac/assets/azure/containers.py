"""Azure Container Instances."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, parts, row, text, value
from tcop_iac.assets.kinds.workload import Container, Containers

ADAPTERS = (
    adapter(
        Containers,
        terraform="azurerm_container_group",
        rows={
            "containers": parts(
                Container,
                {
                    "image": row(terraform=text("image")),
                    "mounts": row(terraform=value("volume")),
                    "ports": row(terraform=value("ports")),
                },
                terraform="container",
            )
        },
    ),
)
