"""AWS Outposts, hybrid nodes and ECS Anywhere: AWS outside of its regions."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, present, row, text, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.hosting import PremisesExtension
from tcop_iac.assets.twins import Converted, twin
from tcop_iac.model.value import Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"


def _cluster(site: Site) -> Value[Any]:
    """A cluster whose control plane or whose nodes stand outside of AWS."""
    outpost, remote = present("outpost_config")(site), present("remote_network_config")(site)
    return outpost if outpost.content is not False else remote


def _instance(site: Site) -> Value[Any]:
    """An instance in a subnet of this configuration that is on an Outpost; another subnet says nothing."""
    named = text("subnet_id")(site)
    addresses = {one.address for one in named.content.references} if isinstance(named.content, Unknown) else set()
    subnet = next((one for one in site.estate.of_type("aws_subnet") if one.address in addresses), None)
    if subnet is None:
        return fixed(False, "subnet_id")(site)
    return present("outpost_arn")(Site(subnet, subnet.body, site.estate))


_ON_OUTPOST = row(terraform=present("outpost_arn"))

ADAPTERS = (
    adapter(PremisesExtension, terraform="aws_subnet", rows={"on_premises": _ON_OUTPOST}),
    adapter(PremisesExtension, terraform="aws_ebs_volume", rows={"on_premises": _ON_OUTPOST}),
    adapter(PremisesExtension, terraform="aws_instance", rows={"on_premises": row(terraform=computed(_instance))}),
    adapter(PremisesExtension, terraform="aws_eks_cluster", rows={"on_premises": row(terraform=computed(_cluster))}),
    adapter(
        PremisesExtension,
        terraform="aws_ecs_service",
        rows={
            "on_premises": row(
                terraform=value("launch_type", lambda kind: kind == "EXTERNAL"),
                default=False,
                doc=f"{_DOCS}/ecs_service#launch_type-1",
            )
        },
    ),
    adapter(
        PremisesExtension,
        terraform="aws_ssm_activation",
        rows={
            "on_premises": row(
                terraform=fixed(
                    Unknown("it enrols machines outside of EC2, and nothing says whose premises they are in")
                )
            )
        },
    ),
)

TWINS = (
    twin("AWS::EC2::Subnet", "aws_subnet"),
    twin(
        "AWS::ECS::Service",
        "aws_ecs_service",
        {
            "name": "ServiceName",
            "network_configuration": "NetworkConfiguration.AwsvpcConfiguration",
            "network_configuration.assign_public_ip": Converted("AssignPublicIp", lambda one: one == "ENABLED"),
        },
    ),
)
