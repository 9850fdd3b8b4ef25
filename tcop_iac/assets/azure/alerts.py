"""Azure: alerts on the activity log, Defender plans, and contacts for incidents."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, fixed, flag, over_arms, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.alerts import AuditFilter, DetectorPlan, SecurityContact
from tcop_iac.model.value import Value

_PLANS = ("VirtualMachines", "SqlServers", "StorageAccounts", "KeyVaults", "Containers", "Arm")
"""Plans for what most subscriptions have (catalogue, TCOP-06-704)."""


def _is(path: str, words: tuple[str, ...], silent: str = "") -> Reader:
    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        content = silent if written.content is None and silent else written.content
        return replace(written, content=over_arms(content, lambda one: one in words))

    return computed(read)


def _tells(site: Site) -> Value[Any]:
    enabled = flag("enabled")(site)
    return enabled if enabled.content not in (None, True) else present("action")(site)


ADAPTERS = (
    adapter(
        AuditFilter,
        terraform="azurerm_monitor_activity_log_alert",
        rows={"tells": row(terraform=computed(_tells))},
    ),
    adapter(
        DetectorPlan,
        terraform="azurerm_security_center_subscription_pricing",
        rows={
            "running": row(terraform=_is("tier", ("Standard",))),
            "matters": row(terraform=_is("resource_type", _PLANS, "VirtualMachines")),
            "is_base": row(terraform=fixed(True)),
        },
    ),
    adapter(
        SecurityContact,
        terraform="azurerm_security_center_contact",
        rows={"for_security": row(terraform=present("email")), "notified": row(terraform=flag("alert_notifications"))},
    ),
)
