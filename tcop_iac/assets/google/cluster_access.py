"""Google Kubernetes Engine: what gives power in a cluster.

Source: cloud.google.com, "Harden your cluster's security", "Authenticate to the Kubernetes API server".
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, flag, row, value
from tcop_iac.assets.kinds.authority import ClusterAuthority

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster"

ADAPTERS = (
    adapter(
        ClusterAuthority,
        terraform="google_container_cluster",
        rows={
            "by_roles": row(
                terraform=value("enable_legacy_abac", lambda one: str(one).lower() != "true"),
                default=True,
                doc=f"{_DOCS}#enable_legacy_abac-1",
            ),
            "issues_certificate": row(
                terraform=flag("master_auth.client_certificate_config.issue_client_certificate"),
                default=False,
                doc="https://cloud.google.com/kubernetes-engine/docs/how-to/api-server-authentication#legacy-auth",
            ),
        },
    ),
)
