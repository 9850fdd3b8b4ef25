"""Azure: whether caches and brokers take clear text, or versions of TLS before 1.2."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, row, value
from tcop_iac.assets.azure.transit import not_old
from tcop_iac.assets.kinds.transit import InnerTransport

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"

ADAPTERS = (
    adapter(
        InnerTransport,
        terraform="azurerm_managed_redis",
        rows={
            "encrypted": row(
                terraform=value("default_database.client_protocol", lambda one: one != "Plaintext"),
                default=True,
                doc=f"{_DOCS}/managed_redis#client_protocol-1",
            )
        },
    ),
    *(
        adapter(
            InnerTransport,
            terraform=f"azurerm_{name}",
            rows={
                "encrypted": row(terraform=fixed(True)),  # there is no way to them without TLS
                "modern": row(
                    terraform=value("minimum_tls_version", not_old),
                    default=True,
                    doc=f"{_DOCS}/{name}#minimum_tls_version-1",
                ),
            },
        )
        for name in ("eventhub_namespace", "servicebus_namespace")
    ),
)
