"""Google Kubernetes Engine: what containers on a machine are told by the metadata service.

Sources: the provider's page of the type, `workload_metadata_config`; Google Cloud, "Authenticate to Google Cloud APIs
from GKE workloads" (a new pool of a cluster with a workload pool is given the metadata server of GKE).
"""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fallen_back, first_of, flag, present, row, value
from tcop_iac.assets.answers import any_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.isolation import WorkerNodes
from tcop_iac.model.value import Content, Origin, Unknown, Value

_BLOCK = "node_config.workload_metadata_config"
_MODE = first_of(
    value(f"{_BLOCK}.mode", lambda one: one == "GKE_METADATA"),
    value(f"{_BLOCK}.node_metadata", lambda one: one in ("GKE_METADATA_SERVER", "SECURE")),
)
"""The second name is that of provider 3."""

_ELSEWHERE = Unknown("no mode is written, and the cluster that decides is not in this configuration")
_CLUSTER = (
    present("workload_identity_config.workload_pool"),
    present("workload_identity_config.identity_namespace"),
    flag("enable_autopilot"),
)


def _hidden(site: Site) -> Value[Any]:
    """As the mode says, else as the cluster does: with a workload pool, new groups hide the machine's credentials."""
    cluster = pointed_at(site, "cluster", "google_container_cluster", "name", "id")
    content: Content = _ELSEWHERE
    if cluster is not None:
        content = any_of(truth(asked(cluster).content) for asked in _CLUSTER)
    return fallen_back(_MODE(site), Value(content, site.node.range, Origin.ABSENT, _BLOCK))


ADAPTERS = (
    adapter(
        WorkerNodes,
        terraform="google_container_node_pool",
        rows={"credentials_hidden": row(terraform=computed(_hidden))},
    ),
)
