"""Amazon Lightsail: the ports that an instance opens to the world.

Source: https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_PortInfo.html.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, number, parts, present, row, texts, value
from tcop_iac.assets.answers import negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.internet import EVERY_PORT, admits_internet, ports_between, worst
from tcop_iac.assets.kinds.traffic import SecurityGroup, TrafficRule
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Origin, Unknown, Value

_SILENT = Unknown("no addresses are named, and which the service then takes is not documented")


def _from_anywhere(site: Site) -> Value[Any]:
    """By the ranges that are written; aliases name the service's own networks."""
    ranges = [texts(path)(site) for path in ("cidrs", "ipv6_cidrs")]
    if all(one.content is None for one in ranges):
        aliases = present("cidr_list_aliases")(site)
        if aliases.content is not False:
            return replace(aliases, content=negated(truth(aliases.content)))
        return Value(_SILENT, site.node.range, Origin.DEFAULT, "cidrs")
    return worst([(one, admits_internet(one.content)) for one in ranges])


def _ports(site: Site) -> Value[Any]:
    if value("protocol")(site).is_known_to_be("all"):
        return Value([list(EVERY_PORT)], site.node.range, Origin.WRITTEN, "protocol")
    return ports_between(number("from_port")(site), number("to_port")(site))


ADAPTERS = (
    adapter(
        SecurityGroup,
        terraform="aws_lightsail_instance_public_ports",
        rows={
            "rules": parts(
                TrafficRule,
                {
                    "allows": row(terraform=fixed(True)),
                    "from_anywhere": row(terraform=computed(_from_anywhere)),
                    "protocol": row(terraform=value("protocol", lambda one: str(one).lower())),
                    "ports": row(terraform=computed(_ports)),
                },
                terraform="port_info",
            )
        },
    ),
)

TWINS = (
    twin(
        "AWS::Lightsail::Instance",
        "aws_lightsail_instance_public_ports",
        {"port_info": "Ports"},
        at="Networking",
        on="instance_name",
    ),
)
