"""AWS: alarms on audit trails (CloudWatch, EventBridge, SNS), GuardDuty, and contacts of the account."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, flag, over_arms, present, row, text, texts, value
from tcop_iac.assets.answers import Answer, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.alerts import (
    AccessAnalyser,
    AlertChannel,
    AuditFilter,
    DetectorPlan,
    PostureService,
    SecurityContact,
    ThreatDetector,
    WatchedTrail,
)
from tcop_iac.assets.references import resource_at
from tcop_iac.assets.twins import Converted, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, references

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_EVENT_WORDS = ("eventName", "eventSource", "errorCode", "userIdentity", "errorMessage")
"""Fields of CloudTrail's records; a filter that selects one (`$.eventName`) watches a trail."""


def _watches_trail(site: Site) -> bool:
    content = text("pattern")(site).content
    known = "".join(one for one in content.parts if isinstance(one, str)) if isinstance(content, Unknown) else content
    return any(f"$.{word}" in str(known) for word in _EVENT_WORDS)


def _metric_names(site: Site) -> set[str]:
    names = (node.content for node in find(site.node, "metric_transformation.name").nodes)
    return {name for name in names if isinstance(name, str)}


def _alarms(site: Site) -> Iterator[Site]:
    """The alarms on the metric of a filter, by its name or by a reference to the filter."""
    names = _metric_names(site)
    for resource in site.estate.of_type("aws_cloudwatch_metric_alarm"):
        node = resource.body.get("metric_name")
        content = node.content if node is not None else None
        refers = any(one.address == site.resource.address for one in references(content))
        if resource.mode == "managed" and (refers or (isinstance(content, str) and content in names)):
            yield Site(resource, resource.body, site.estate)


def _tells(alarm: Site) -> Answer:
    """Whether an alarm acts: it has actions that are enabled, or a composite alarm with actions names it."""
    if flag("actions_enabled")(alarm).content is not False:
        actions = texts("alarm_actions")(alarm).content
        if isinstance(actions, Unknown):
            return actions
        if actions:
            return True
    name = text("alarm_name")(alarm).content
    for resource in alarm.estate.of_type("aws_cloudwatch_composite_alarm"):
        here = Site(resource, resource.body, alarm.estate)
        rule = text("alarm_rule")(here).content
        named = any(one.address == alarm.resource.address for one in references(rule))
        written = isinstance(rule, str) and isinstance(name, str) and name in rule
        if (named or written) and present("alarm_actions")(here).content is not False:
            return True
    return False


def _filter_tells(site: Site) -> Value[Any]:
    answer = any_of(_tells(alarm) for alarm in _alarms(site))
    if answer is False:
        answer = _unsure(site, "aws_cloudwatch_metric_alarm", "metric_name")
    return Value(answer, site.node.range, Origin.WRITTEN, "alarm_actions")


def _unsure(site: Site, type_: str, on: str) -> Answer:
    """False, unless a resource of `type_` names what it is for in a way that is not known: it may be this one."""
    for resource in site.estate.of_type(type_):
        node = resource.body.get(on)
        if node is None or resource.mode != "managed" or not isinstance(node.content, Unknown):
            continue
        if resource_at(site.estate, node.content) is None:  # what is of another one in this configuration is not for it
            return node.content
    return False


def _rule_watches_trail(site: Site) -> bool:
    content = text("event_pattern")(site).content
    known = "".join(one for one in content.parts if isinstance(one, str)) if isinstance(content, Unknown) else content
    return "CloudTrail" in str(known) or "aws.signin" in str(known)


def _rule_tells(site: Site) -> Value[Any]:
    targets = site.estate.companions(site.resource, "aws_cloudwatch_event_target", "rule")
    answer = bool(targets) or _unsure(site, "aws_cloudwatch_event_target", "rule")
    return Value(answer, site.node.range, Origin.WRITTEN, "aws_cloudwatch_event_target")


# topics


def _carries_alarms(site: Site) -> bool:
    """Whether an alarm on an audit trail acts by the topic."""
    for resource in site.estate.of_type("aws_cloudwatch_log_metric_filter"):
        here = Site(resource, resource.body, site.estate)
        if resource.mode == "managed" and _watches_trail(here):
            for alarm in _alarms(here):
                node = alarm.node.get("alarm_actions")
                found = references(node.content) if node is not None else ()
                if any(one.address == site.resource.address for one in found):
                    return True
    return False


_READERS = (
    ("aws_sns_topic_subscription", "topic_arn"),
    ("aws_chatbot_slack_channel_configuration", "sns_topic_arns"),
    ("aws_chatbot_teams_channel_configuration", "sns_topic_arns"),
    ("aws_lambda_permission", "source_arn"),
)
_BY_HAND = ("email", "email-json")


def _protocols(site: Site) -> list[Content]:
    found: list[Content] = []
    for type_, on in _READERS:
        for match in site.estate.companions(site.resource, type_, on):
            protocol = text("protocol")(Site(match.resource, match.resource.body, site.estate)).content
            found.append(protocol if type_ == _READERS[0][0] else "service")
    return found


def _heard(site: Site) -> Value[Any]:
    return Value(bool(_protocols(site)), site.node.range, Origin.WRITTEN, "aws_sns_topic_subscription")


def _by_hand(site: Site) -> Value[Any]:
    found = _protocols(site)
    return Value(bool(found) and all(one in _BY_HAND for one in found), site.node.range, Origin.WRITTEN, "protocol")


# GuardDuty and contacts

_DATA_FEATURES = ("S3_DATA_EVENTS", "RDS_LOGIN_EVENTS")


def _is(path: str, *words: str) -> Any:
    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        return replace(written, content=over_arms(written.content, lambda one: one in words))

    return computed(read)


ADAPTERS = (
    adapter(
        AccessAnalyser,
        terraform="aws_accessanalyzer_analyzer",
        rows={
            "finds_outsiders": row(
                terraform=value("type", lambda one: one in ("ACCOUNT", "ORGANIZATION")),
                default=True,
                doc=f"{_DOCS}/accessanalyzer_analyzer#type-1",
            )
        },
    ),
    adapter(
        AuditFilter,
        terraform="aws_cloudwatch_log_metric_filter",
        applies=_watches_trail,
        rows={"pattern": row(terraform=text("pattern")), "tells": row(terraform=computed(_filter_tells))},
    ),
    adapter(
        AuditFilter,
        terraform="aws_cloudwatch_event_rule",
        identity=("name",),
        applies=_rule_watches_trail,
        rows={"pattern": row(terraform=text("event_pattern")), "tells": row(terraform=computed(_rule_tells))},
    ),
    adapter(
        AlertChannel,
        terraform="aws_sns_topic",
        applies=_carries_alarms,
        rows={"heard": row(terraform=computed(_heard)), "confirmed_by_hand": row(terraform=computed(_by_hand))},
    ),
    adapter(
        WatchedTrail,
        terraform="aws_cloudtrail",
        rows={"sent_to_logs": row(terraform=present("cloud_watch_logs_group_arn"))},
    ),
    adapter(PostureService, terraform="aws_securityhub_account", rows={}),
    adapter(
        ThreatDetector,
        terraform="aws_guardduty_detector",
        rows={
            "running": row(terraform=flag("enable"), default=True, doc=f"{_DOCS}/guardduty_detector#enable-1"),
        },
    ),
    adapter(
        DetectorPlan,
        terraform="aws_guardduty_detector_feature",
        rows={
            "running": row(terraform=_is("status", "ENABLED")),
            "matters": row(terraform=_is("name", *_DATA_FEATURES)),
            "is_base": row(terraform=fixed(False)),
        },
    ),
    adapter(
        SecurityContact,
        terraform="aws_account_alternate_contact",
        rows={"for_security": row(terraform=_is("alternate_contact_type", "SECURITY"))},
    ),
)

TWINS = (
    twin("AWS::AccessAnalyzer::Analyzer", "aws_accessanalyzer_analyzer"),
    twin(
        "AWS::Logs::MetricFilter",
        "aws_cloudwatch_log_metric_filter",
        {
            "pattern": "FilterPattern",
            "metric_transformation": "MetricTransformations",
            "metric_transformation.name": "MetricName",
        },
    ),
    twin("AWS::CloudWatch::Alarm", "aws_cloudwatch_metric_alarm"),
    twin("AWS::CloudWatch::CompositeAlarm", "aws_cloudwatch_composite_alarm"),
    twin("AWS::SNS::Subscription", "aws_sns_topic_subscription"),
    twin(
        "AWS::Events::Rule",
        "aws_cloudwatch_event_rule",
        {"event_pattern": Converted("EventPattern", lambda pattern: json.dumps(pattern, default=str))},
    ),
    twin("AWS::Events::Rule", "aws_cloudwatch_event_target", at="Targets", on="rule"),
    twin("AWS::Chatbot::SlackChannelConfiguration", "aws_chatbot_slack_channel_configuration"),
    twin("AWS::Chatbot::MicrosoftTeamsChannelConfiguration", "aws_chatbot_teams_channel_configuration"),
    twin("AWS::GuardDuty::Detector", "aws_guardduty_detector"),
    twin("AWS::GuardDuty::Detector", "aws_guardduty_detector_feature", at="Features", on="detector_id"),
)
