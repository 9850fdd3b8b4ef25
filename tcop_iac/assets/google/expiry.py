"""Google Cloud: when scheduled snapshots of disks end."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, number, parts, row
from tcop_iac.assets.kinds.expiry import CopyPlan, KeptCopies

ADAPTERS = (
    adapter(
        CopyPlan,
        terraform="google_compute_resource_policy",
        rows={
            "kept": parts(
                KeptCopies,
                {"days": row(terraform=number("retention_policy.max_retention_days"))},
                terraform="snapshot_schedule_policy",
            )
        },
    ),
)
