"""Texts that Azure resources hold in clear: scripts and passwords of machines, settings of apps and containers."""

from __future__ import annotations

from tcop_iac.assets.adapter import Adapter, adapter
from tcop_iac.assets.asset import Row
from tcop_iac.assets.held_texts import Scripts, Settings
from tcop_iac.assets.kinds.secrets import TextHolder
from tcop_iac.assets.part_rows import Together


def _holder(type_: str, texts: Row) -> Adapter:
    return adapter(TextHolder, terraform=type_, rows={"texts": texts})


_MACHINE = Together((Scripts(("custom_data", "user_data")), Settings(("admin_password",))))
_CLASSIC = Together((Scripts(("os_profile.custom_data",)), Settings(("os_profile.admin_password",))))
_APP = Settings(("app_settings", "connection_string"))

ADAPTERS = (
    *(
        _holder(f"azurerm_{system}_virtual_machine{set_}", _MACHINE)
        for system in ("linux", "windows")
        for set_ in ("", "_scale_set")
    ),
    _holder("azurerm_virtual_machine", _CLASSIC),
    _holder(
        "azurerm_container_group",
        Settings(("container.environment_variables", "init_container.environment_variables")),
    ),
    *(
        _holder(f"azurerm_{system}_{app}_app{slot}", _APP)
        for system in ("linux", "windows")
        for app in ("web", "function")
        for slot in ("", "_slot")
    ),
    *(_holder(f"azurerm_{name}", _APP) for name in ("app_service", "function_app")),
)
