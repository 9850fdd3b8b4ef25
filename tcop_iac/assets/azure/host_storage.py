"""Azure: encryption at host of machines, scale sets and pools of clusters, and of Data Explorer's disks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, first_of, fixed, flag, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.machines import HostStorage
from tcop_iac.model.value import Content, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"
_SIZE = re.compile(r"(?:Standard|Basic)_(?P<family>[A-Z]+)\d+(?:-\d+)?(?P<features>[a-z]*)(?:_v(?P<version>\d+))?.*")
_WITHOUT_UNLESS_D = {"D": 4, "E": 4, "F": 6, "B": 2}
"""From this version on a family has a scratch disk only with a `d` in its features ("Azure VM sizes naming
conventions", and "Azure VM sizes with no local temporary disk").
"""


def _has_scratch(path: str) -> Any:
    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        return replace(written, content=over_arms(written.content, _of_size))

    return computed(read)


def _of_size(size: Content) -> Content:
    found = _SIZE.fullmatch(str(size))
    if found is None:
        return Unknown(f"{size} is no size that is known here")
    first = _WITHOUT_UNLESS_D.get(found["family"])
    if first is None or int(found["version"] or 1) < first:
        return True
    return "d" in found["features"]


def _tags_of_cluster(site: Site) -> Value[Any]:
    """A pool's own tags, else those of its cluster."""
    own: Value[Any] = TAGS.read(site)
    cluster = pointed_at(site, "kubernetes_cluster_id", "azurerm_kubernetes_cluster")
    if own.content is not None or cluster is None:
        return own
    return TAGS.read(cluster)


def _off(reader: Any, type_: str, argument: str) -> Any:
    return row(terraform=reader, default=False, doc=f"{_DOCS}/{type_}#{argument}-1")


_POOL = first_of(flag("host_encryption_enabled"), flag("enable_host_encryption"))
_DEFAULT_POOL = first_of(
    flag("default_node_pool.host_encryption_enabled"), flag("default_node_pool.enable_host_encryption")
)

ADAPTERS = (
    *(
        adapter(
            HostStorage,
            terraform=f"azurerm_{system}_virtual_machine{set_}",
            rows={
                "encrypted": _off(
                    flag("encryption_at_host_enabled"), "linux_virtual_machine", "encryption_at_host_enabled"
                ),
                "has_scratch": row(terraform=_has_scratch(size)),
                "tags": TAGS,
            },
        )
        for system in ("linux", "windows")
        for set_, size in (("", "size"), ("_scale_set", "sku"))
    ),
    adapter(
        HostStorage,
        terraform="azurerm_kubernetes_cluster",
        rows={
            "encrypted": _off(_DEFAULT_POOL, "kubernetes_cluster", "host_encryption_enabled"),
            "has_scratch": row(terraform=_has_scratch("default_node_pool.vm_size")),
            "tags": TAGS,
        },
    ),
    adapter(
        HostStorage,
        terraform="azurerm_kubernetes_cluster_node_pool",
        rows={
            "encrypted": _off(_POOL, "kubernetes_cluster_node_pool", "host_encryption_enabled"),
            "has_scratch": row(terraform=_has_scratch("vm_size")),
            "tags": row(terraform=computed(_tags_of_cluster)),
        },
    ),
    adapter(
        HostStorage,
        terraform="azurerm_kusto_cluster",
        rows={
            "encrypted": _off(flag("disk_encryption_enabled"), "kusto_cluster", "disk_encryption_enabled"),
            "has_scratch": row(terraform=fixed(True)),
            "tags": TAGS,
        },
    ),
)
