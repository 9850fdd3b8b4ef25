"""Azure: versions of engines and clusters, and upgrades by themselves."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, first_of, fixed, row, text, value
from tcop_iac.assets.answers import agreed, all_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.support import AutoUpgraded, ScannedImages, Versioned
from tcop_iac.model.value import Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"


def _versioned(type_: str, product: str, path: str) -> Any:
    return adapter(
        Versioned,
        terraform=type_,
        rows={"product": row(terraform=fixed(product)), "version": row(terraform=text(path))},
    )


_SYSTEMS = first_of(
    *(
        value(name, lambda one: one not in ("None", "Unmanaged"))
        for name in ("node_os_upgrade_channel", "node_os_channel_upgrade")
    )
)
_CHANNEL = first_of(text("automatic_upgrade_channel"), text("automatic_channel_upgrade"))
"""The second name of each is that of provider 3."""


def _upgraded(site: Site) -> Value[Any]:
    """Whether a channel moves the cluster on and its nodes' systems are patched; silence is no channel.

    A version that is known only when the code is applied is taken for one that a pipeline keeps current.
    """
    systems, channel, version = _SYSTEMS(site), _CHANNEL(site), text("kubernetes_version")(site)
    if systems.content is False:
        return systems
    chosen = agreed(channel.content, lambda one: one if isinstance(one, Unknown) else one not in (None, "none"))
    if chosen is False and isinstance(version.content, Unknown):
        return version.holding(True)
    at = channel if channel.content is not None or version.content is None else version
    return at.holding(all_of((chosen, True if systems.content is None else truth(systems.content))))


_IMAGE_PLANS = ("Containers", "ContainerRegistry")
"""Plans of Defender that look images of registries through; the second is the older one."""

ADAPTERS = (
    _versioned("azurerm_kubernetes_cluster", "azure-aks", "kubernetes_version"),
    _versioned("azurerm_postgresql_flexible_server", "azure-postgresql-flexible", "version"),
    _versioned("azurerm_mysql_flexible_server", "azure-mysql-flexible", "version"),
    adapter(
        AutoUpgraded,
        terraform="azurerm_kubernetes_cluster",
        rows={
            "automatic": row(terraform=computed(_upgraded)),
            "systems_patched": row(
                terraform=_SYSTEMS, default=True, doc=f"{_DOCS}/kubernetes_cluster#node_os_upgrade_channel-1"
            ),
        },
    ),
    adapter(AutoUpgraded, terraform="azurerm_redis_cache", rows={"automatic": row(terraform=fixed(True))}),
    adapter(
        ScannedImages,
        terraform="azurerm_security_center_subscription_pricing",
        applies=lambda site: any(text("resource_type")(site).could_be(one) for one in _IMAGE_PLANS),
        rows={"scanned": row(terraform=value("tier", lambda tier: tier == "Standard"))},
    ),
)
