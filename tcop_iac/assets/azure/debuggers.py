"""Azure App Service and Functions: debugging from afar.

Source: learn.microsoft.com, "Configure an App Service app".
"""

from __future__ import annotations

from tcop_iac.assets.adapter import Adapter, adapter, flag, row
from tcop_iac.assets.azure.web_apps import APPS
from tcop_iac.assets.kinds.debugger import DebuggableService

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm"
_OLDER_APPS = ("app_service", "app_service_slot")
"""Until version 4 of the provider, whose older function apps have no such argument."""


def _app(name: str, version: str) -> Adapter:
    return adapter(
        DebuggableService,
        terraform=f"azurerm_{name}",
        rows={
            "debugger_on": row(
                terraform=flag("site_config.remote_debugging_enabled"),
                default=False,
                doc=f"{_DOCS}/{version}/docs/resources/{name}#remote_debugging_enabled-1",
            )
        },
    )


ADAPTERS = (*(_app(name, "latest") for name in APPS), *(_app(name, "3.116.0") for name in _OLDER_APPS))
