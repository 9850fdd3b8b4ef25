"""AWS WAF: logs of web ACLs."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, row
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.entry import WebFirewall
from tcop_iac.assets.twins import twin

ADAPTERS = (
    adapter(
        WebFirewall,
        terraform="aws_wafv2_web_acl",
        rows={
            "access_logged": row(terraform=referring(("aws_wafv2_web_acl_logging_configuration", "resource_arn"))),
        },
    ),
)

TWINS = (
    twin("AWS::WAFv2::WebACL", "aws_wafv2_web_acl"),
    twin("AWS::WAFv2::LoggingConfiguration", "aws_wafv2_web_acl_logging_configuration"),
)
