"""Amazon CloudWatch Logs and EventBridge: log groups, and what sends entries and events on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, number, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.arns import account_at, region_at, service
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.joins import Destinations, referring
from tcop_iac.assets.kinds.logs import LogRoute, LogStore, Tagged
from tcop_iac.assets.part_rows import OnePart
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Unknown, Value

LOG_GROUP = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_group"

_HOME_OF_GLOBAL_SERVICES = "us-east-1"
_OF_GLOBAL_SERVICE = referring(
    ("aws_route53_query_log", "cloudwatch_log_group_arn"),
    ("aws_wafv2_web_acl_logging_configuration", "log_destination_configs"),
)
_USE_NOT_VISIBLE = Unknown(
    "services without a region keep their logs in us-east-1, and what writes to this group is not visible here"
)
_STREAMS = ("events", "firehose", "kinesis", "logs", "sns", "sqs")
"""Services whose targets carry events on; all others work on them where they are."""


def _location(site: Site) -> Value[Any]:
    """The region; "global" where a service without a region writes its logs, which it does in us-east-1 only."""
    found: Value[Any] = REGION.read(site)
    if found.content != _HOME_OF_GLOBAL_SERVICES:
        return found
    name = text("name")(site).content
    edge = isinstance(name, str) and name.startswith("/aws/lambda/us-east-1.")
    used = edge or _OF_GLOBAL_SERVICE(site).content is True
    return replace(found, content="global" if used else _USE_NOT_VISIBLE)


def _is_fixed(site: Site) -> Value[Any]:
    written = text("log_group_class")(site)
    return replace(written, content=over_arms(written.content, lambda one: one == "DELIVERY"))


def _carries_on(site: Site) -> bool:
    """Whether an event target is a bus, stream, topic, queue or log group, or may be one."""
    node = site.node.get("arn")
    if node is None or node.content == "":
        return False
    found: Content = service(node.content, site)
    return isinstance(found, Unknown) or found in _STREAMS


def _to(path: str) -> Destinations:
    return Destinations(
        {path: {"location": row(terraform=region_at(path)), "account": row(terraform=account_at(path))}}
    )


ADAPTERS = (
    adapter(
        LogStore,
        terraform="aws_cloudwatch_log_group",
        identity=("name",),
        rows={
            "location": row(terraform=computed(_location)),
            "tags": TAGS,
            "environment": OnePart(Tagged, {"tags": TAGS}),
            "retention_days": row(
                terraform=number("retention_in_days"),
                default=0,
                doc=f"{LOG_GROUP}#retention_in_days-1",
            ),
            "life_is_fixed": row(terraform=computed(_is_fixed)),
            "holds_security_logs": row(
                terraform=referring(
                    ("aws_cloudtrail", "cloud_watch_logs_group_arn"),
                    ("aws_flow_log", "log_destination"),
                    ("aws_flow_log", "log_group_name"),
                    ("aws_route53_query_log", "cloudwatch_log_group_arn"),
                    ("aws_route53_resolver_query_log_config", "destination_arn"),
                )
            ),
        },
    ),
    adapter(LogRoute, terraform="aws_cloudwatch_log_destination", rows={"destinations": _to("target_arn")}),
    adapter(
        LogRoute, terraform="aws_cloudwatch_log_subscription_filter", rows={"destinations": _to("destination_arn")}
    ),
    adapter(LogRoute, terraform="aws_cloudwatch_event_target", applies=_carries_on, rows={"destinations": _to("arn")}),
)

TWINS = (
    twin("AWS::Logs::LogGroup", "aws_cloudwatch_log_group", {"name": "LogGroupName"}),
    twin("AWS::Logs::Destination", "aws_cloudwatch_log_destination"),
    twin("AWS::Logs::SubscriptionFilter", "aws_cloudwatch_log_subscription_filter"),
    twin("AWS::Events::Rule", "aws_cloudwatch_event_target", at="Targets", on="rule"),
    twin("AWS::Events::EventBus", "aws_cloudwatch_event_bus"),
    twin(
        "AWS::Route53::HostedZone",
        "aws_route53_query_log",
        {"cloudwatch_log_group_arn": "CloudWatchLogsLogGroupArn"},
        at="QueryLoggingConfig",
        on="zone_id",
    ),
    twin("AWS::Route53Resolver::ResolverQueryLoggingConfig", "aws_route53_resolver_query_log_config"),
)
