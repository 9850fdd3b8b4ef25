"""Azure virtual networks and their flow logs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, number, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.network import FlowLog, Network
from tcop_iac.model.value import Content, Unknown, Value, references

_FLOW_LOG = "azurerm_network_watcher_flow_log"
_GROUP_ID = re.compile(r"/networkSecurityGroups/", re.IGNORECASE)


def _watches_group(site: Site) -> Value[Any]:
    """Whether the target is a network security group; the older argument takes nothing else."""
    older = text("network_security_group_id")(site)
    if older.content is not None:
        return replace(older, content=True)
    target = text("target_resource_id")(site)
    return replace(target, content=over_arms(target.content, _is_group_id, _is_group))


def _is_group_id(name: Content) -> bool:
    return bool(_GROUP_ID.search(str(name)))


def _is_group(target: Unknown) -> bool:
    """Only a reference to a group surely is one."""
    shown = "".join(part for part in target.parts if isinstance(part, str))
    return _is_group_id(shown) or any("azurerm_network_security_group." in one.address for one in references(target))


def _retention(site: Site) -> Value[Any]:
    """The days that records are kept, where a retention policy is on."""
    on, days = flag("retention_policy.enabled")(site), number("retention_policy.days")(site)
    return days if on.content is True else replace(on, content=None if on.content is False else on.content)


ADAPTERS = (
    adapter(
        Network,
        terraform="azurerm_virtual_network",
        identity=("name",),
        rows={
            "flows_recorded": row(
                terraform=referring((_FLOW_LOG, "target_resource_id"), test=lambda site: flag("enabled")(site).content)
            )
        },
    ),
    adapter(
        FlowLog,
        terraform=_FLOW_LOG,
        rows={
            "enabled": row(terraform=flag("enabled")),
            "retention_days": row(terraform=computed(_retention)),
            "watches_security_group": row(terraform=computed(_watches_group)),
        },
    ),
)
