"""Google Cloud: nodes of Bigtable's clusters."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, present, row
from tcop_iac.assets.answers import all_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.capacity import Throughput
from tcop_iac.model.value import Origin, Value


def _follows(site: Site) -> Value[Any]:
    """Whether all clusters scale by themselves (google_bigtable_instance, autoscaling_config)."""
    clusters = [
        Site(site.resource, element, site.estate)
        for node in find(site.node, "cluster").nodes
        for element in node.elements()
    ]
    scaled = [present("autoscaling_config")(one) for one in clusters]
    fixed = next((one.node.range for one, value in zip(clusters, scaled, strict=True) if value.content is False), None)
    answer = all_of(truth(one.content) for one in scaled)
    return Value(answer, fixed or site.node.range, Origin.WRITTEN, "cluster.autoscaling_config")


ADAPTERS = (
    adapter(
        Throughput,
        terraform="google_bigtable_instance",
        applies=lambda site: bool(find(site.node, "cluster").nodes),
        rows={"follows_demand": row(terraform=computed(_follows))},
    ),
)
