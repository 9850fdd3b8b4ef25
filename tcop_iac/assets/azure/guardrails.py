"""Azure: policies that are assigned to management groups, above subscriptions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, over_arms, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.guardrails import Guardrail
from tcop_iac.model.value import Value


def _protects(site: Site) -> Value[Any]:
    """Whether the assignment is enforced, as it is in silence (azurerm_management_group_policy_assignment, enforce)."""
    written = flag("enforce")(site)
    if written.content is None:
        return replace(written, content=True)
    return replace(written, content=over_arms(written.content, lambda on: True if on else None))


ADAPTERS = (
    adapter(
        Guardrail,
        terraform="azurerm_management_group_policy_assignment",
        rows={"protects": row(terraform=computed(_protects))},
    ),
)
