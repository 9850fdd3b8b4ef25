"""Azure: web apps and storage over HTTPS, versions of TLS, databases and machines."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, first_of, fixed, flag, present, row, text, value
from tcop_iac.assets.azure.web_apps import APPS
from tcop_iac.assets.kinds.transit import (
    DatabaseTransport,
    FileTransfer,
    ObjectTransport,
    TlsEndpoint,
    WebEntry,
    WorkloadIdentity,
)
from tcop_iac.model.value import Content

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"
_OLDER_APPS = ("app_service", "app_service_slot", "function_app", "function_app_slot")
"""Until version 4 of the provider."""
_OLD = ("1.0", "1", "1.1", "TLS1_0", "TLS1_1", "TLS10", "Disabled")


def not_old(version: Content) -> bool:
    """Whether a version of TLS is none before 1.2; it may be written as a number."""
    return str(version) not in _OLD


def _modern(name: str, path: str) -> Any:
    return row(
        terraform=value(path, not_old),
        default=True,
        doc=f"{_DOCS}/{name}#{path.rpartition('.')[2]}-1",
    )


_PUBLIC = row(
    terraform=flag("public_network_access_enabled"),
    default=True,
    doc=f"{_DOCS}/linux_web_app#public_network_access_enabled-1",
)


def _served(name: str) -> Any:
    return adapter(
        WebEntry,
        terraform=f"azurerm_{name}",
        rows={
            "serves_clear": row(
                terraform=value("https_only", lambda one: str(one).lower() != "true"),
                default=True,
                doc=f"{_DOCS}/{name}#https_only-1",
            ),
            "reached_from_internet": row(terraform=fixed(True)) if name in _OLDER_APPS else _PUBLIC,
        },
    )


ADAPTERS = (
    *(
        adapter(
            FileTransfer,
            terraform=f"azurerm_{name}",
            rows={
                "clear_text": row(
                    terraform=value("site_config.ftps_state", lambda one: one == "AllAllowed"),
                    default=False,
                    doc=f"{_DOCS}/{name}#ftps_state-1",
                )
            },
        )
        for name in APPS
    ),
    *(_served(name) for name in (*APPS, *_OLDER_APPS)),
    *(
        adapter(
            TlsEndpoint,
            terraform=f"azurerm_{name}",
            rows={"speaks_tls": row(terraform=fixed(True)), "modern": _modern(name, path)},
        )
        for name, path in (
            *((name, "site_config.minimum_tls_version") for name in APPS),
            *((name, "site_config.min_tls_version") for name in _OLDER_APPS),
            ("storage_account", "min_tls_version"),
        )
    ),
    adapter(
        TlsEndpoint,
        terraform="azurerm_cdn_frontdoor_custom_domain",
        rows={
            "speaks_tls": row(terraform=fixed(True)),
            "modern": row(
                terraform=first_of(
                    *(
                        value(path, not_old)
                        for path in ("tls.minimum_version", "tls.minimum_tls_version")  # its name until provider 4
                    )
                ),
                default=True,
                doc=f"{_DOCS}/cdn_frontdoor_custom_domain#minimum_version-1",
            ),
        },
    ),
    adapter(
        TlsEndpoint,
        terraform="azurerm_redis_cache",
        rows={
            "speaks_tls": row(terraform=fixed(True)),
            "modern": row(
                terraform=value("minimum_tls_version", not_old),
                silence="the default differs by the provider's version",
                doc=f"{_DOCS}/redis_cache#minimum_tls_version-1",
            ),
        },
    ),
    adapter(
        ObjectTransport,
        terraform="azurerm_storage_account",
        rows={
            "refuses_clear": row(
                terraform=first_of(flag("https_traffic_only_enabled"), flag("enable_https_traffic_only")),
                default=True,
                doc=f"{_DOCS}/storage_account#https_traffic_only_enabled-1",
            )
        },
    ),
    adapter(
        DatabaseTransport,
        terraform="azurerm_mssql_server",
        rows={"forced": _modern("mssql_server", "minimum_tls_version")},
    ),
    *(
        adapter(
            DatabaseTransport,
            terraform=f"azurerm_{name}_flexible_server_configuration",
            applies=lambda site: text("name")(site).content == "require_secure_transport",
            rows={"forced": row(terraform=value("value", lambda one: str(one).lower() == "on"))},
        )
        for name in ("postgresql", "mysql")
    ),
    *(
        adapter(
            FileTransfer,
            terraform=f"azurerm_{name}",
            rows={
                "clear_text": row(
                    terraform=value("site_config.ftps_state", lambda one: one == "AllAllowed"),
                    silence="the provider's page names no default",
                    doc=f"{_DOCS}/{name}#ftps_state-1",
                )
            },
        )
        for name in _OLDER_APPS
    ),
    *(
        adapter(
            DatabaseTransport,
            terraform=f"azurerm_{name}_server",
            rows={"forced": row(terraform=flag("ssl_enforcement_enabled"))},
        )
        for name in ("postgresql", "mysql")
    ),
    *(
        adapter(
            WorkloadIdentity,
            terraform=f"azurerm_{name}",
            rows={
                "well_bound": row(
                    terraform=flag("disable_password_authentication"),
                    default=True,
                    doc=f"{_DOCS}/{name}#disable_password_authentication-1",
                )
            },
        )
        for name in ("linux_virtual_machine", "linux_virtual_machine_scale_set")
    ),
    adapter(
        WorkloadIdentity,
        terraform="azurerm_virtual_machine",
        applies=lambda site: present("os_profile_linux_config")(site).content is not False,
        rows={"well_bound": row(terraform=flag("os_profile_linux_config.disable_password_authentication"))},
    ),
)
