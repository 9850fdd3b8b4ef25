"""Amazon CloudFront: access logs of distributions."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, flag, present, row
from tcop_iac.assets.joins import any_of, referring
from tcop_iac.assets.kinds.entry import Distribution

ADAPTERS = (
    adapter(
        Distribution,
        terraform="aws_cloudfront_distribution",
        cloudformation="AWS::CloudFront::Distribution",
        rows={
            "access_logged": row(
                terraform=any_of(
                    present("logging_config"), referring(("aws_cloudwatch_log_delivery_source", "resource_arn"))
                ),
                cloudformation=present("DistributionConfig.Logging"),
            ),
            "takes_requests": row(terraform=flag("enabled"), cloudformation=flag("DistributionConfig.Enabled")),
        },
    ),
)
