"""Google Cloud: hardware that is rented whole."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter
from tcop_iac.assets.kinds.machines import DedicatedHost

ADAPTERS = (
    adapter(DedicatedHost, terraform="google_compute_node_group", rows={}),
    adapter(DedicatedHost, terraform="google_vmwareengine_private_cloud", rows={}),
)
