"""Google Cloud: buckets that everybody may read."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, computed, row
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.kinds.publication import PublishedStore
from tcop_iac.assets.publication import public_unless_blocked

ADAPTERS = (
    adapter(
        PublishedStore,
        terraform="google_storage_bucket",
        rows={"public": row(terraform=computed(public_unless_blocked)), "tags": TAGS},
    ),
)
