"""Google Cloud: what machines and nodes of clusters check of the system that they start (Shielded VM).

Sources: the provider's pages of the types, `shielded_instance_config`, and Compute Engine's ShieldedInstanceConfig
("disabled by default", "enabled by default"). Nodes of Autopilot are shielded by Google, with secure boot.
"""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, flag, parts, present, row
from tcop_iac.assets.answers import Answer, any_of, truth
from tcop_iac.assets.asset import Parts, Site
from tcop_iac.assets.kinds.boot import Boot, BootingMachines
from tcop_iac.assets.part_rows import OnePart, Together
from tcop_iac.model.record import record
from tcop_iac.model.value import Unknown

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"
_OF_MACHINE = "shielded_instance_config"
_OF_NODES = "node_config.shielded_instance_config"
_MACHINE_DOC = f"{_DOCS}/compute_instance#nested_shielded_instance_config"
_NODES_DOC = f"{_DOCS}/container_cluster#nested_shielded_instance_config"

_MACHINE = {
    "signed_only": row(terraform=flag(f"{_OF_MACHINE}.enable_secure_boot"), default=False, doc=_MACHINE_DOC),
    "measured": row(terraform=flag(f"{_OF_MACHINE}.enable_vtpm"), default=True, doc=_MACHINE_DOC),
    "compared": row(terraform=flag(f"{_OF_MACHINE}.enable_integrity_monitoring"), default=True, doc=_MACHINE_DOC),
}
_NODES = {
    "signed_only": row(terraform=flag(f"{_OF_NODES}.enable_secure_boot"), default=False, doc=_NODES_DOC),
    "compared": row(terraform=flag(f"{_OF_NODES}.enable_integrity_monitoring"), default=True, doc=_NODES_DOC),
}


def _without_default_pool(site: Site) -> Answer:
    """Whether there is no pool as the cluster's own block says: it is taken away, another block makes it, or Google."""
    return any_of(
        truth(read(site).content)
        for read in (flag("enable_autopilot"), flag("remove_default_node_pool"), present("node_pool"))
    )


def _doubt(site: Site) -> Unknown | None:
    without = _without_default_pool(site)
    return without if isinstance(without, Unknown) else None


def _has_nodes(site: Site) -> bool:
    return _without_default_pool(site) is not True or present("node_pool")(site).could_be(True)


@record(frozen=True, slots=True)
class _DefaultPool:
    """The pool that the cluster's own block describes, where it stays."""

    def read(self, site: Site) -> Parts[Any]:
        """One part or none."""
        if _without_default_pool(site) is True:
            return Parts((), site.node.range)
        return OnePart(Boot, _NODES, _doubt).read(site)


ADAPTERS = (
    *(
        adapter(BootingMachines, terraform=type_, rows={"boots": OnePart(Boot, _MACHINE)})
        for type_ in (
            "google_compute_instance",
            "google_compute_instance_template",
            "google_compute_region_instance_template",
        )
    ),
    adapter(
        BootingMachines,
        terraform="google_container_cluster",
        applies=_has_nodes,
        rows={"boots": Together((_DefaultPool(), parts(Boot, _NODES, terraform="node_pool")))},
    ),
    adapter(BootingMachines, terraform="google_container_node_pool", rows={"boots": OnePart(Boot, _NODES)}),
)
