"""Google Cloud: endpoints of clusters, direct grants, zones and traffic inside."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, flag, present, row, text, texts, value
from tcop_iac.assets.answers import Answer, agreed, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import SQL_TAGS, TAGS
from tcop_iac.assets.internet import admits_internet, least
from tcop_iac.assets.kinds.identity import DirectGrant
from tcop_iac.assets.kinds.placement import Spread
from tcop_iac.assets.kinds.traffic import ClusterEndpoint
from tcop_iac.assets.kinds.transit import InnerTransport
from tcop_iac.model.value import Content, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"


def _open(site: Site) -> Value[Any]:
    """Public unless the endpoint is private, or named networks alone are let in (google_container_cluster)."""
    private = flag("private_cluster_config.enable_private_endpoint")(site)
    ip = flag("control_plane_endpoints_config.ip_endpoints_config.enabled")(site)
    has_address = agreed(ip.content, lambda one: one if isinstance(one, Unknown) else one is not False)
    networks = present("master_authorized_networks_config")(site)
    named = find(site.node, "master_authorized_networks_config.cidr_blocks.cidr_block")
    admitted = any_of((negated(truth(networks.content)), admits_internet([node.content for node in named.nodes])))
    found = least(((private, negated(truth(private.content))), (ip, has_address), (networks, admitted)))
    return replace(networks, content=True) if found.content is True else found


def _named_user(site: Site) -> Value[Any]:
    member = text("member")(site)
    return replace(member, content=agreed(member.content, _is_user))


def _names_user(site: Site) -> Value[Any]:
    """Whether a user is among the members of a binding."""
    members = texts("members")(site)

    def any_user(content: Content) -> Answer:
        return content if isinstance(content, Unknown) else any_of(agreed(one, _is_user) for one in content or [])

    return replace(members, content=agreed(members.content, any_user))


def _is_user(member: Content) -> Answer:
    if not isinstance(member, Unknown):
        return str(member).startswith("user:")
    if member.exact and member.references[0].path[-1:] in (("member",), ("email",)):
        return False  # that of a service account here
    return member.prefix.startswith("user:") if member.prefix else member


ADAPTERS = (
    adapter(
        ClusterEndpoint, terraform="google_container_cluster", rows={"open_to_internet": row(terraform=computed(_open))}
    ),
    *(
        adapter(
            DirectGrant,
            terraform=f"google_{scope}_iam_member",
            rows={"to_person": row(terraform=computed(_named_user))},
        )
        for scope in ("project", "folder", "organization")
    ),
    *(
        adapter(
            DirectGrant,
            terraform=f"google_{scope}_iam_binding",
            rows={"to_person": row(terraform=computed(_names_user))},
        )
        for scope in ("project", "folder", "organization")
    ),
    adapter(
        Spread,
        terraform="google_sql_database_instance",
        rows={
            "several_zones": row(
                terraform=value("settings.availability_type", lambda one: one == "REGIONAL"),
                default=False,
                doc=f"{_DOCS}/sql_database_instance#availability_type-1",
            ),
            "follows": row(terraform=present("master_instance_name")),
            "tags": SQL_TAGS,
        },
    ),
    adapter(
        Spread,
        terraform="google_redis_instance",
        rows={
            "several_zones": row(
                terraform=value("tier", lambda one: one == "STANDARD_HA"),
                default=False,
                doc=f"{_DOCS}/redis_instance#tier-1",
            ),
            "tags": TAGS,
        },
    ),
    adapter(
        InnerTransport,
        terraform="google_redis_instance",
        rows={
            "encrypted": row(
                terraform=value("transit_encryption_mode", lambda one: one == "SERVER_AUTHENTICATION"),
                default=False,
                doc=f"{_DOCS}/redis_instance#transit_encryption_mode-1",
            )
        },
    ),
)
