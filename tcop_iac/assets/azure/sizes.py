"""Azure: sizes of machines."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, row, text
from tcop_iac.assets.kinds.support import SizedService

ADAPTERS = tuple(
    adapter(
        SizedService,
        terraform=type_,
        rows={"family_kind": row(terraform=fixed("azure_vm")), "size": row(terraform=text(path))},
    )
    for type_, path in (
        ("azurerm_linux_virtual_machine", "size"),
        ("azurerm_windows_virtual_machine", "size"),
        ("azurerm_virtual_machine", "vm_size"),
    )
)
