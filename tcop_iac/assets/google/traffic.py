"""Google Cloud: firewall rules, and public addresses of databases and machines."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, flag, parts, present, row, text, texts, value
from tcop_iac.assets.answers import Answer, agreed, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import SQL_TAGS, TAGS
from tcop_iac.assets.internet import EVERY_PORT, admits_internet, least, ports_written, worst
from tcop_iac.assets.kinds.traffic import AddressedMachine, DataEndpoint, DefaultNetwork, SecurityGroup, TrafficRule
from tcop_iac.model.value import Content, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"

_PUBLIC = ("access_config", "ipv6_access_config")
"""Blocks of a network interface that give it an address on the internet."""


def _whole(site: Site) -> Site:
    """The firewall that a block stands in."""
    return Site(site.resource, site.resource.body, site.estate)


def _lets_in(site: Site) -> Value[Any]:
    rule = _whole(site)
    off, direction, action = flag("disabled")(rule), text("direction")(rule), text("action")(rule)
    found = least(
        (
            (off, negated(truth(off.content))),
            (direction, _is_one_of(direction.content, "INGRESS")),
            (action, _is_one_of(action.content, "allow")),
        )
    )
    return Value(True, site.node.range, attribute="allow") if found.content is True else found


def _is_one_of(content: Content, word: str) -> Answer:
    """Whether a content is `word`, which it also is where nobody says otherwise."""
    return agreed(content, lambda one: one if isinstance(one, Unknown) else one in (None, word))


def _may_allow(site: Site) -> bool:
    return _is_one_of(text("action")(site).content, "allow") is not False


def _anywhere(path: str) -> Any:
    def read(site: Site) -> Value[Any]:
        ranges = texts(path)(_whole(site))
        return worst([(ranges, admits_internet(ranges.content))])

    return computed(read)


def _ports(path: str) -> Any:
    def read(site: Site) -> Value[Any]:
        listed = texts(path)(site)
        if listed.content in (None, []):
            return replace(listed, content=[list(EVERY_PORT)])
        return replace(listed, content=ports_written(listed.content))

    return computed(read)


def _admits(site: Site) -> Value[Any]:
    """Whether the networks that are let in hold the internet."""
    found = find(site.node, "settings.ip_configuration.authorized_networks.value")
    ranges = [node.content for node in found.nodes]
    return Value(admits_internet(ranges), found.range, attribute="authorized_networks")


ADAPTERS = (
    adapter(
        SecurityGroup,
        terraform="google_compute_firewall",
        rows={
            "rules": parts(
                TrafficRule,
                {
                    "allows": row(terraform=computed(_lets_in)),
                    "from_anywhere": row(terraform=_anywhere("source_ranges")),
                    "protocol": row(terraform=value("protocol", lambda one: {"6": "tcp", "17": "udp"}.get(one, one))),
                    "ports": row(terraform=_ports("ports")),
                },
                terraform="allow",
            )
        },
    ),
    *(
        adapter(
            SecurityGroup,
            terraform=type_,
            applies=_may_allow,
            rows={
                "rules": parts(
                    TrafficRule,
                    {
                        "allows": row(terraform=computed(_lets_in)),
                        "from_anywhere": row(terraform=_anywhere("match.src_ip_ranges")),
                        "protocol": row(terraform=text("ip_protocol")),
                        "ports": row(terraform=_ports("ports")),
                    },
                    terraform="match.layer4_configs",
                )
            },
        )
        for type_ in (
            "google_compute_firewall_policy_rule",
            "google_compute_network_firewall_policy_rule",
            "google_compute_region_network_firewall_policy_rule",
        )
    ),
    adapter(
        DataEndpoint,
        terraform="google_sql_database_instance",
        rows={
            "public": row(
                terraform=flag("settings.ip_configuration.ipv4_enabled"),
                default=True,
                doc=f"{_DOCS}/sql_database_instance#ipv4_enabled-1",
            ),
            "admits_internet": row(terraform=computed(_admits)),
            "needs_sign_in": row(terraform=fixed(True)),
            "tags": SQL_TAGS,
        },
    ),
    *(
        adapter(
            AddressedMachine,
            terraform=type_,
            rows={
                "public_address": row(
                    terraform=lambda site: worst(
                        [
                            (found, truth(found.content))
                            for found in (present(f"network_interface.{name}")(site) for name in _PUBLIC)
                        ]
                    )
                ),
                "tags": TAGS,
            },
        )
        for type_ in ("google_compute_instance", "google_compute_instance_template")
    ),
    adapter(
        DefaultNetwork,
        terraform="google_project",
        rows={
            "kept": row(
                terraform=flag("auto_create_network"),
                silence="the default network is made unless a policy of the organisation keeps it away",
                doc=f"{_DOCS}/google_project#auto_create_network-1",
            )
        },
    ),
)
