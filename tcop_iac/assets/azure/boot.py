"""Azure: what machines check of the system that they start (Trusted Launch).

Sources: the provider's pages of the types, which ask for the security type Standard where neither argument is set, and
learn.microsoft.com, "Trusted Launch for Azure virtual machines".
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, flag, row
from tcop_iac.assets.kinds.boot import Boot, BootingMachines
from tcop_iac.assets.part_rows import OnePart

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"


def _boots(type_: str) -> OnePart:
    return OnePart(
        Boot,
        {
            "signed_only": row(
                terraform=flag("secure_boot_enabled"), default=False, doc=f"{_DOCS}/{type_}#secure_boot_enabled-1"
            ),
            "measured": row(terraform=flag("vtpm_enabled"), default=False, doc=f"{_DOCS}/{type_}#vtpm_enabled-1"),
        },
    )


ADAPTERS = tuple(
    adapter(BootingMachines, terraform=f"azurerm_{type_}", rows={"boots": _boots(type_)})
    for system in ("linux", "windows")
    for type_ in (f"{system}_virtual_machine", f"{system}_virtual_machine_scale_set")
)
