"""Azure: machines, the hardware that they take for themselves, and what they install."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, over_arms, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.held_texts import script_at
from tcop_iac.assets.joins import any_of
from tcop_iac.assets.kinds.machines import DatabaseMachine, DedicatedHost, PlacedMachine, ScriptedMachine
from tcop_iac.model.value import Value


def _on_host(*paths: str) -> Reader:
    """A reader of the tenancy that naming a dedicated host, or a group of them, asks for."""
    named = any_of(*map(present, paths))

    def read(site: Site) -> Value[Any]:
        found = named(site)
        return found.holding(over_arms(found.content, lambda is_named: "host" if is_named else "default"))

    return read


ADAPTERS = (
    adapter(DedicatedHost, terraform="azurerm_dedicated_host", rows={}),
    adapter(DedicatedHost, terraform="azurerm_vmware_private_cloud", rows={}),
    adapter(DatabaseMachine, terraform="azurerm_mssql_virtual_machine", rows={}),
    adapter(
        ScriptedMachine,
        terraform="azurerm_linux_virtual_machine",
        rows={"name": row(terraform=text("name")), "tags": TAGS, "script": row(terraform=script_at("custom_data"))},
    ),
    *(
        adapter(PlacedMachine, terraform=type_, rows={"tenancy": row(terraform=computed(_on_host(*paths)))})
        for type_, paths in (
            ("azurerm_linux_virtual_machine", ("dedicated_host_id", "dedicated_host_group_id")),
            ("azurerm_windows_virtual_machine", ("dedicated_host_id", "dedicated_host_group_id")),
            ("azurerm_linux_virtual_machine_scale_set", ("host_group_id",)),
            ("azurerm_windows_virtual_machine_scale_set", ("host_group_id",)),
        )
    ),
)
