"""Azure: policies that are assigned to management groups, above subscriptions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import is_first
from tcop_iac.assets.kinds.guardrails import Guardrail
from tcop_iac.model.value import Value


def _protects(site: Site) -> Value[Any]:
    """Whether the assignment is surely enforced, as it is in silence (azurerm_management_group_policy_assignment)."""
    written = flag("enforce")(site)
    return replace(written, content=written.content is None or written.is_known_to_be(True))


ADAPTERS = (
    adapter(
        Guardrail,
        terraform="azurerm_management_group_policy_assignment",
        applies=is_first(_protects),
        rows={"protects": row(terraform=computed(_protects))},
    ),
)
