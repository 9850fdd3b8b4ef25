"""Google Kubernetes Engine: encrypted by the platform, secrets with a key of one's own where that is set.

Source: cloud.google.com, "Encrypt secrets at the application layer".
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, row, value
from tcop_iac.assets.google.logging import cluster_logged
from tcop_iac.assets.google.provider import LOCATION, labels
from tcop_iac.assets.kinds.cluster import Cluster

_ENCRYPTED_STATES = ("ENCRYPTED", "ALL_OBJECTS_ENCRYPTION_ENABLED")

ADAPTERS = (
    adapter(
        Cluster,
        terraform="google_container_cluster",
        identity=("name",),
        rows={
            "location": LOCATION,
            "tags": row(terraform=labels("resource_labels")),
            "storage_encrypted": row(terraform=fixed(True)),
            "changes_logged": row(terraform=cluster_logged),
            "customer_key": row(
                terraform=value("database_encryption.state", lambda state: state in _ENCRYPTED_STATES),
                default=False,
                doc="https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster#nested_database_encryption",
            ),
        },
    ),
)
