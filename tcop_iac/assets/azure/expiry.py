"""Azure: when backups of machines and file shares end."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, number, over_arms, parts, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.expiry import CopyPlan, KeptCopies
from tcop_iac.assets.part_rows import Together
from tcop_iac.model.value import Value

_LIVES = {"daily": (1, 1), "weekly": (7, 1), "monthly": (365, 12), "yearly": (365, 1)}
"""What a count of each block means in days, and by how many they are divided."""


def _days(days: int, divisor: int) -> Any:
    def read(site: Site) -> Value[Any]:
        count = number("count")(site)
        return count.holding(over_arms(count.content, lambda one: int(one * days) // divisor))

    return computed(read)


ADAPTERS = tuple(
    adapter(
        CopyPlan,
        terraform=type_,
        rows={
            "kept": Together(
                tuple(
                    parts(KeptCopies, {"days": row(terraform=_days(*life))}, terraform=f"retention_{name}")
                    for name, life in _LIVES.items()
                )
            )
        },
    )
    for type_ in ("azurerm_backup_policy_vm", "azurerm_backup_policy_file_share")
)
