"""AWS: the network that each account comes with, and whether anything is placed in it.

Source: the provider's page of aws_default_vpc, and Amazon VPC user guide, "Default VPCs".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import any_of, referring
from tcop_iac.assets.kinds.traffic import AdoptedNetwork
from tcop_iac.model.range import Range
from tcop_iac.model.value import Origin, Unknown, Value, references

_PLACED = referring(
    ("aws_security_group", "vpc_id"),
    ("aws_subnet", "vpc_id"),
    ("aws_lb_target_group", "vpc_id"),
    ("aws_alb_target_group", "vpc_id"),
    ("aws_vpc_endpoint", "vpc_id"),
    ("aws_vpc_peering_connection", "vpc_id"),
    ("aws_service_discovery_private_dns_namespace", "vpc"),
)
"""What places something in a network; resources that adopt or strip its other parts do not."""

_LOOKED_UP = (("aws_subnets", "filter.values"), ("aws_subnet", "vpc_id"), ("aws_subnet_ids", "vpc_id"))
"""Data sources that look for subnets of a network, which somebody wants to place something in."""


def _lookups(site: Site) -> Iterator[Range]:
    for type_, path in _LOOKED_UP:
        for one in site.estate.of_type(type_):
            for node in find(one.body, path).nodes if one.mode == "data" else ():
                if any(reference.address == site.resource.address for reference in references(node.content)):
                    yield node.range


def _looked_up(site: Site) -> Value[Any]:
    at = next(_lookups(site), None)
    return Value(at is not None, at or site.node.range, Origin.WRITTEN if at else Origin.ABSENT, "vpc_id")


def _given_away(site: Site) -> Value[Any]:
    """A module that is not read may place something in what it is given."""
    given = site.resource.address in site.estate.given_away
    content = Unknown("a module that is not read is given it") if given else False
    return Value(content, site.node.range, Origin.WRITTEN if given else Origin.ABSENT, "id")


ADAPTERS = (
    adapter(
        AdoptedNetwork,
        terraform="aws_default_vpc",
        rows={"used": row(terraform=any_of(_PLACED, computed(_looked_up), computed(_given_away)))},
    ),
)
