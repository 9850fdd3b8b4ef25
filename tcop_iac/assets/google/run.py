"""Google Cloud Run."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, parts, row, text, value
from tcop_iac.assets.kinds.workload import Container, Containers

ADAPTERS = (
    adapter(
        Containers,
        terraform="google_cloud_run_v2_service",
        rows={
            "containers": parts(
                Container,
                {
                    "image": row(terraform=text("image")),
                    "mounts": row(terraform=value("volume_mounts")),
                    "ports": row(terraform=value("ports")),
                },
                terraform="template.containers",
            )
        },
    ),
)
