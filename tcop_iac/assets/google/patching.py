"""Google Cloud: patch deployments of VM Manager, and the machines that they patch."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, present, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.patching import PatchedMachine, PatchSchedule
from tcop_iac.model.value import Content, Origin, Unknown, Value

_SOME = Unknown("a patch deployment is for some machines, and whether this is one is not known")


def _scheduled(site: Site) -> Value[Any]:
    """Whether a deployment that recurs patches the machine; unknown where it is for some machines only."""
    content: Content = False
    for one in site.estate.of_type("google_os_config_patch_deployment"):
        there = Site(one, one.body, site.estate)
        if present("recurring_schedule")(there).content is not False:
            content = _SOME
            if one.existence is None and flag("instance_filter.all")(there).is_known_to_be(True):
                return Value(True, site.node.range)
    return Value(content, site.node.range, Origin.ABSENT)


ADAPTERS = (
    adapter(
        PatchSchedule,
        terraform="google_os_config_patch_deployment",
        rows={"recurring": row(terraform=present("recurring_schedule"))},
    ),
    adapter(
        PatchedMachine,
        terraform="google_compute_instance",
        rows={"scheduled": row(terraform=computed(_scheduled)), "automatic": row(terraform=fixed(None))},
    ),
)
