"""Azure: scale sets, and pools of nodes of clusters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, first_of, flag, number, row, text
from tcop_iac.assets.answers import Answer, all_of, any_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.fleets import fixed_size, unless_ignored
from tcop_iac.assets.kinds.fleet import Fleet
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Unknown, Value, first_unknown, one_of

# scale sets


def _settings(site: Site) -> tuple[list[Resource], Unknown | None]:
    """The settings that surely scale the set, and why others may."""
    sure: list[Resource] = []
    doubt: Unknown | None = None
    for match in site.estate.companions(site.resource, "azurerm_monitor_autoscale_setting", "target_resource_id"):
        written = flag("enabled")(Site(match.resource, match.resource.body, site.estate)).content
        on = True if written is None else truth(written)
        if on is True and match.uncertain is None:
            sure.append(match.resource)
        elif on is not False:
            doubt = match.uncertain if match.uncertain is not None else first_unknown(written)
    return sure, doubt


def _profiles(site: Site, setting: Resource) -> list[Site]:
    nodes = find(setting.body, "profile").nodes
    return [Site(setting, element, site.estate) for node in nodes for element in node.elements()]


def _set_size(site: Site) -> Value[Any]:
    """A set of which nobody says the number is empty (azurerm_linux_virtual_machine_scale_set, instances)."""
    sure, doubt = _settings(site)
    profiles = _profiles(site, sure[0]) if sure else []
    if len(profiles) == 1:
        return fixed_size(number("capacity.minimum")(profiles[0]), number("capacity.maximum")(profiles[0]))
    count = number("instances")(site)
    if profiles:
        return replace(count, content=None)
    count = replace(count, content=0) if count.content is None else count
    if doubt is not None:
        return replace(count, content=one_of([count.content, None], doubt))
    return unless_ignored(site, count, "instances")


def _set_moved(site: Site) -> Value[Any]:
    """A profile has rules, or there are several for different times."""
    sure, _ = _settings(site)
    if not sure:
        return Value(True, site.node.range, attribute="instances")
    profiles = _profiles(site, sure[0])
    ruled = any(find(one.node, "rule").nodes for one in profiles)
    return Value(ruled or len(profiles) > 1, sure[0].range, attribute="profile.rule")


# clusters

_SCALES = first_of(flag("auto_scaling_enabled"), flag("enable_auto_scaling"))
"""Off where nobody says otherwise; provider 3 has the second name."""


def _pools(site: Site) -> Iterator[tuple[Site, Unknown | None]]:
    """The default pool and those that are attached, each with why it may not be there."""
    for node in find(site.node, "default_node_pool").nodes:
        yield from ((Site(site.resource, element, site.estate), None) for element in node.elements())
    for match in site.estate.companions(site.resource, "azurerm_kubernetes_cluster_node_pool", "kubernetes_cluster_id"):
        yield Site(match.resource, match.resource.body, site.estate), match.uncertain


def _scaled(site: Site) -> Answer:
    provisioned = text("node_provisioning_profile.mode")(site).content
    answers: list[Answer] = [provisioned if isinstance(provisioned, Unknown) else provisioned == "Auto"]
    for pool, uncertain in _pools(site):
        scales = truth(_SCALES(pool).content)
        answers.append(all_of((scales, True if uncertain is None else uncertain)))
    return any_of(answers)


def _nodes(site: Site) -> Value[Any]:
    """The nodes of all pools, where none scales; a pool of which nobody says the number has one."""
    scaled = _scaled(site)
    counts = [(number("node_count")(pool), uncertain) for pool, uncertain in _pools(site)]
    first = counts[0][0] if counts else Value(None, site.node.range, attribute="default_node_pool.node_count")
    if scaled is True:
        return replace(first, content=None)
    known = [1 if one.content is None else one.content for one, _ in counts]
    unsure: list[Content] = [one for one in known if not isinstance(one, int)] + [one for _, one in counts]
    doubt = next((one for one in map(first_unknown, unsure) if one is not None), None)
    if doubt is None and any(not isinstance(one, int) for one in known):
        doubt = Unknown("how many nodes its pools have depends on a condition that is not known")
    total: Content = doubt if doubt is not None else sum(known)
    if isinstance(scaled, Unknown):
        total = one_of([total, None], scaled)
    return unless_ignored(site, replace(first, content=total), "default_node_pool")


ADAPTERS = (
    *(
        adapter(
            Fleet,
            terraform=f"azurerm_{system}_virtual_machine_scale_set",
            rows={
                "fixed": row(terraform=computed(_set_size)),
                "moved": row(terraform=computed(_set_moved)),
                "tags": TAGS,
            },
        )
        for system in ("linux", "windows")
    ),
    adapter(
        Fleet,
        terraform="azurerm_kubernetes_cluster",
        rows={
            "fixed": row(terraform=computed(_nodes)),
            "moved": row(terraform=lambda site: Value(True, site.node.range, attribute="auto_scaling_enabled")),
            "tags": TAGS,
        },
    ),
)
