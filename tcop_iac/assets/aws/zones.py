"""Route 53: zones of names, and whether they are signed.

Source: docs.aws.amazon.com, "Configuring DNSSEC signing in Amazon Route 53": off until somebody turns it on, and for
public zones only.
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, companion, computed, over_arms, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import any_of, referring
from tcop_iac.assets.kinds.zones import NameZone
from tcop_iac.assets.twins import Converted, tag_map, twin
from tcop_iac.model.value import Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_SIGNING = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec.html"

_STATUS = row(
    terraform=text("signing_status"),
    default="SIGNING",
    doc=f"{_DOCS}/route53_hosted_zone_dnssec#signing_status-1",
)


def _is_signing(site: Site) -> Value[bool]:
    status = _STATUS.read(site)
    return status.holding(over_arms(status.content, lambda one: one == "SIGNING"))


ADAPTERS = (
    adapter(
        NameZone,
        terraform="aws_route53_zone",
        rows={
            "private": row(terraform=any_of(present("vpc"), referring(("aws_route53_zone_association", "zone_id")))),
            "signed": row(
                terraform=companion("aws_route53_hosted_zone_dnssec", on="hosted_zone_id", read=computed(_is_signing)),
                default=False,
                doc=_SIGNING,
            ),
        },
    ),
)

TWINS = (
    twin("AWS::Route53::HostedZone", "aws_route53_zone", {"vpc": "VPCs", "tags": Converted("HostedZoneTags", tag_map)}),
    twin("AWS::Route53::DNSSEC", "aws_route53_hosted_zone_dnssec"),
)
