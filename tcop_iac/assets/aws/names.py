"""Amazon Route 53 records, and the origins of CloudFront distributions: what they point at."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, parts, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.names import NamePointer, Target
from tcop_iac.assets.names import holder_at
from tcop_iac.assets.part_rows import OnePart
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Unknown, arms

_POINTING = ("A", "AAAA", "CNAME")


def _points(site: Site) -> bool:
    return any(isinstance(one, Unknown) or one in _POINTING for one in arms(text("type")(site).content))


ADAPTERS = (
    adapter(
        NamePointer,
        terraform="aws_route53_record",
        applies=_points,
        rows={"targets": OnePart(Target, {"holder": row(terraform=holder_at("alias.name", "records"))})},
    ),
    adapter(
        NamePointer,
        terraform="aws_cloudfront_distribution",
        rows={"targets": parts(Target, {"holder": row(terraform=holder_at("domain_name"))}, terraform="origin")},
    ),
)

_RECORD = {"alias": "AliasTarget", "alias.name": "DNSName", "records": "ResourceRecords"}

TWINS = (
    twin("AWS::Route53::RecordSet", "aws_route53_record", _RECORD),
    twin("AWS::Route53::RecordSetGroup", "aws_route53_record", _RECORD, at="RecordSets", on="group"),
)
