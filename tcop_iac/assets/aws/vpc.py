"""Amazon VPC: networks and their flow logs."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.network import Network
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Value, first_unknown, one_of, why


def _keeps_refused(site: Site) -> Content:
    """Whether a flow log keeps refused traffic; an unknown type of traffic may."""
    return over_arms(text("traffic_type")(site).content, lambda kind: kind in ("ALL", "REJECT"))


_OF_NETWORK = referring(("aws_flow_log", "vpc_id"), test=_keeps_refused)
_OF_SUBNET = referring(("aws_flow_log", "subnet_id"), test=_keeps_refused)


def _recorded(site: Site) -> Value[Any]:
    """Whether a flow log is made for the network, or one for each of its subnets."""
    own = _OF_NETWORK(site)
    if own.content is True:
        return own
    matches = site.estate.companions(site.resource, "aws_subnet", "vpc_id")
    subnets = [Site(match.resource, match.resource.body, site.estate) for match in matches]
    answers = [_OF_SUBNET(subnet) for subnet in subnets]
    if not answers or any(answer.content is False for answer in answers):
        return own
    doubt = why(*(first_unknown(answer.content) for answer in answers))
    content = True if doubt is None else one_of([True, False], doubt)
    return Value(content, answers[0].range, attribute="aws_flow_log.subnet_id", trace=answers[0].trace)


ADAPTERS = (
    adapter(
        Network,
        terraform="aws_vpc",
        rows={"flows_recorded": row(terraform=computed(_recorded))},
    ),
)

TWINS = (
    twin("AWS::EC2::VPC", "aws_vpc"),
    twin("AWS::EC2::FlowLog", "aws_flow_log", {"vpc_id": "ResourceId", "subnet_id": "ResourceId"}),
)
