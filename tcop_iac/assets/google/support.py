"""Google Cloud: versions of engines, runtimes and clusters, and upgrades by themselves."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, fixed, flag, row, text, value
from tcop_iac.assets.kinds.support import AutoUpgraded, Versioned

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"


def _versioned(type_: str, product: str, path: str, **more: Any) -> Any:
    return adapter(
        Versioned,
        terraform=type_,
        rows={"product": row(terraform=fixed(product)), "version": row(terraform=text(path)), **more},
    )


_CHANNEL = value("release_channel.channel", lambda one: one != "UNSPECIFIED")
_CHANNEL_DOC = f"{_DOCS}/container_cluster#release_channel-1"

ADAPTERS = (
    _versioned("google_sql_database_instance", "google-cloudsql", "database_version"),
    _versioned("google_cloudfunctions_function", "google-functions-runtime", "runtime"),
    _versioned("google_cloudfunctions2_function", "google-functions-runtime", "build_config.runtime"),
    _versioned(
        "google_container_cluster",
        "google-gke",
        "min_master_version",
        stays_current=row(terraform=_CHANNEL, default=True, doc=_CHANNEL_DOC),
    ),
    adapter(
        AutoUpgraded,
        terraform="google_container_cluster",
        rows={"automatic": row(terraform=_CHANNEL, default=True, doc=_CHANNEL_DOC)},
    ),
    adapter(
        AutoUpgraded,
        terraform="google_container_node_pool",
        rows={
            "automatic": row(
                terraform=flag("management.auto_upgrade"),
                default=True,
                doc=f"{_DOCS}/container_node_pool#auto_upgrade-1",
            )
        },
    ),
)
