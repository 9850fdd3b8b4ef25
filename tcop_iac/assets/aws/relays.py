"""EC2: machines without the check that packets are addressed to or from them (`source_dest_check`)."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, computed, flag, over_arms, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.relays import OneInterfaceRelay
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"


def _unchecked(site: Site) -> Value[bool]:
    checked = flag("source_dest_check")(site)
    return checked.holding(over_arms(checked.content, lambda one: not one))


ADAPTERS = (
    adapter(
        OneInterfaceRelay,
        terraform="aws_instance",
        rows={
            "forwards": row(terraform=computed(_unchecked), default=False, doc=f"{_DOCS}/instance#source_dest_check-1"),
            "routed_to": row(terraform=referring(("aws_route", "network_interface_id"), ("aws_route", "instance_id"))),
            "tags": TAGS,
        },
    ),
)

TWINS = (twin("AWS::EC2::Route", "aws_route"),)
