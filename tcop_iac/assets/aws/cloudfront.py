"""Amazon CloudFront: access logs of distributions."""

from __future__ import annotations

from tcop_iac.assets import answers
from tcop_iac.assets.adapter import adapter, flag, present, row, text
from tcop_iac.assets.answers import Answer, agreed
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import any_of, referring
from tcop_iac.assets.kinds.entry import Distribution
from tcop_iac.assets.references import resource_at
from tcop_iac.assets.twins import twin
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Unknown


def _delivered(source: Site) -> Content:
    """Whether a delivery carries the entries of a source on; a source alone sends nothing anywhere.

    Source: Amazon CloudWatch Logs API, CreateDelivery.
    """
    deliveries = source.estate.of_type("aws_cloudwatch_log_delivery")
    return answers.any_of(_carries(delivery, source) for delivery in deliveries)


def _carries(delivery: Resource, source: Site) -> Answer:
    """Whether a delivery names a source, by a reference or by its name, which is all that tells sources apart."""
    own = text("name")(source).content

    def names(one: Content) -> Answer:
        if isinstance(one, Unknown):
            meant = resource_at(source.estate, one)
            return one if meant is None else meant.address == source.resource.address
        return own if isinstance(own, Unknown) else one is not None and one == own

    named = agreed(text("delivery_source_name")(Site(delivery, delivery.body, source.estate)).content, names)
    return answers.all_of((named, True if delivery.existence is None else delivery.existence))


ADAPTERS = (
    adapter(
        Distribution,
        terraform="aws_cloudfront_distribution",
        rows={
            "access_logged": row(
                terraform=any_of(
                    present("logging_config"),
                    referring(("aws_cloudwatch_log_delivery_source", "resource_arn"), test=_delivered),
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
    twin("AWS::Logs::Delivery", "aws_cloudwatch_log_delivery"),
)
