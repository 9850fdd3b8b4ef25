"""Google Cloud: whether databases and caches of newer services take clear text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, row, value
from tcop_iac.assets.answers import any_of, truth, truth_or
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.transit import DatabaseTransport, InnerTransport
from tcop_iac.model.value import Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"
_SSL_MODE = (
    "https://docs.cloud.google.com/dotnet/docs/reference/Google.Cloud.AlloyDb.V1/latest/"
    "Google.Cloud.AlloyDb.V1.SslConfig.Types.SslMode"
)


def _forced(site: Site) -> Value[Any]:
    """Connectors always encrypt; else the mode decides, which refuses clear text where it is not named."""
    connectors = flag("client_connection_config.require_connectors")(site)
    mode = value("client_connection_config.ssl_config.ssl_mode", lambda one: one == "ENCRYPTED_ONLY")(site)
    if connectors.content is None or mode.content is None:
        return mode
    said = truth(connectors.content)
    return replace(mode if said is False else connectors, content=any_of((said, truth_or(mode.content, silent=True))))


ADAPTERS = (
    adapter(
        DatabaseTransport,
        terraform="google_alloydb_instance",
        rows={
            "forced": row(
                terraform=computed(_forced),
                default=True,
                doc=_SSL_MODE,
            )
        },
    ),
    adapter(
        InnerTransport,
        terraform="google_redis_cluster",
        rows={
            "encrypted": row(
                terraform=value(
                    "transit_encryption_mode", lambda mode: mode == "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"
                ),
                default=False,
                doc=f"{_DOCS}/redis_cluster#transit_encryption_mode-1",
            )
        },
    ),
    adapter(
        InnerTransport,
        terraform="google_memorystore_instance",
        rows={
            "encrypted": row(
                terraform=value("transit_encryption_mode", lambda mode: mode == "SERVER_AUTHENTICATION"),
                silence="the provider's page names no default",
                doc=f"{_DOCS}/memorystore_instance#transit_encryption_mode-1",
            )
        },
    ),
)
