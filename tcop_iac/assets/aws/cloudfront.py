"""Amazon CloudFront: access logs of distributions."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, flag, present, row
from tcop_iac.assets.joins import any_of, referring
from tcop_iac.assets.kinds.entry import Distribution
from tcop_iac.assets.twins import twin

ADAPTERS = (
    adapter(
        Distribution,
        terraform="aws_cloudfront_distribution",
        rows={
            "access_logged": row(
                terraform=any_of(
                    present("logging_config"), referring(("aws_cloudwatch_log_delivery_source", "resource_arn"))
                ),
            ),
            "takes_requests": row(terraform=flag("enabled")),
        },
    ),
)

TWINS = (
    twin(
        "AWS::CloudFront::Distribution",
        "aws_cloudfront_distribution",
        {
            "logging_config": "DistributionConfig.Logging",
            "enabled": "DistributionConfig.Enabled",
            "default_cache_behavior": "DistributionConfig.DefaultCacheBehavior",
            "ordered_cache_behavior": "DistributionConfig.CacheBehaviors",
            "viewer_certificate": "DistributionConfig.ViewerCertificate",
            "viewer_certificate.cloudfront_default_certificate": "CloudFrontDefaultCertificate",
            "origin": "DistributionConfig.Origins",
            "web_acl_id": "DistributionConfig.WebACLId",
            "default_cache_behavior.max_ttl": "MaxTTL",
            "ordered_cache_behavior.max_ttl": "MaxTTL",
        },
    ),
    twin("AWS::Logs::DeliverySource", "aws_cloudwatch_log_delivery_source"),
)
