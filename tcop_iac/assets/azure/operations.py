"""Azure: endpoints of clusters, direct grants, zones, traffic inside and containers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, first_of, flag, parts, row, texts, value
from tcop_iac.assets.answers import agreed, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS, without_zones
from tcop_iac.assets.internet import admits_internet
from tcop_iac.assets.kinds.identity import DirectGrant
from tcop_iac.assets.kinds.isolation import ConfinedContainer, ContainerHost
from tcop_iac.assets.kinds.placement import Spread
from tcop_iac.assets.kinds.traffic import ClusterEndpoint
from tcop_iac.assets.part_rows import Together
from tcop_iac.model.value import Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"


_RANGES = first_of(
    texts("api_server_access_profile.authorized_ip_ranges"),
    texts("api_server_authorized_ip_ranges"),
)
"""Provider 3 has the second name."""


def _open(site: Site) -> Value[Any]:
    """Public unless the cluster is private or lets named ranges in only; an empty list of them is no limit.

    Source: "Secure access to the API server using authorized IP address ranges in AKS".
    """
    private = flag("private_cluster_enabled")(site)
    if private.content is True:
        return replace(private, content=False)
    ranges = _RANGES(site)
    wide = agreed(ranges.content, lambda one: one in (None, []) or admits_internet(one))
    closed = False if private.content is None else truth(private.content)
    answer = negated(any_of((closed, negated(wide))))
    return replace(ranges if ranges.content is not None else private, content=answer)


def _stands_by(site: Site) -> Value[Any]:
    """Whether a standby is in another zone, or beside the server in a region that has no zones."""
    good = ("ZoneRedundant", "SameZone") if without_zones(site) else ("ZoneRedundant",)
    return value("high_availability.mode", lambda mode: mode in good)(site)


_CONFINED = {
    "privileged": row(
        terraform=flag("security.privilege_enabled"), default=False, doc=f"{_DOCS}/container_group#security-1"
    )
}

ADAPTERS = (
    adapter(
        ClusterEndpoint,
        terraform="azurerm_kubernetes_cluster",
        rows={"open_to_internet": row(terraform=computed(_open))},
    ),
    adapter(
        DirectGrant,
        terraform="azurerm_role_assignment",
        rows={
            "to_person": row(
                terraform=value("principal_type", lambda one: one == "User"),
                silence="the sort of the principal is known only after it is made",
                doc=f"{_DOCS}/role_assignment#principal_type-1",
            )
        },
    ),
    *(
        adapter(
            Spread,
            terraform=f"azurerm_{name}_flexible_server",
            rows={
                "several_zones": row(
                    terraform=computed(_stands_by),
                    default=False,
                    doc=f"{_DOCS}/{name}_flexible_server#mode-1",
                ),
                "tags": TAGS,
            },
        )
        for name in ("postgresql", "mysql")
    ),
    adapter(
        ContainerHost,
        terraform="azurerm_container_group",
        rows={
            "containers": Together(
                tuple(parts(ConfinedContainer, _CONFINED, terraform=block) for block in ("container", "init_container"))
            )
        },
    ),
)
