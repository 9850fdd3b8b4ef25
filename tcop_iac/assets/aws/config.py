"""AWS Config and Security Hub."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, companion, computed, fixed, flag, over_arms, row, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.audit import ConfigurationRecorder, StandardsEngine
from tcop_iac.assets.twins import WHOLE, twin
from tcop_iac.model.value import Content, Unknown, Value, first_unknown

RECORDER = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/config_configuration_recorder"
HUB = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/securityhub_account"

_DATA_TYPES = tuple(
    f"AWS::{service}::"
    for service in (
        "Backup", "DynamoDB", "EFS", "ElastiCache", "Elasticsearch", "KMS", "Kinesis", "OpenSearch", "RDS", "Redshift",
        "S3", "SNS", "SQS", "SecretsManager", "SSM",
    )
)  # fmt: skip
"""Types of services that hold data or keys. Those of IAM are recorded in one region, so their absence tells nothing."""

_STANDARDS = ("aws-foundational-security-best-practices", "cis-aws-foundations-benchmark")


def _covers(site: Site) -> Value[Any]:
    """Whether no type that holds data is left out: by a list of types to record, or by one of types to leave out."""
    strategy = text("recording_group.recording_strategy.use_only")(site)
    left_out = texts("recording_group.exclusion_by_resource_types.resource_types")(site)
    listed = texts("recording_group.resource_types")(site)
    everything = flag("recording_group.all_supported")(site)
    if left_out.content is not None:
        return replace(left_out, content=over_arms(left_out.content, _keeps_data_types))
    if everything.content is None and listed.content is not None:
        return replace(listed, content=False)
    if strategy.content == "INCLUSION_BY_RESOURCE_TYPES":
        return replace(strategy, content=False)
    return everything


def _keeps_data_types(left_out: list[Content]) -> Content:
    if any(isinstance(one, str) and one.startswith(_DATA_TYPES) for one in left_out):
        return False
    unknown = first_unknown(left_out)
    return unknown if unknown is not None else True


_STATUS = companion("aws_config_configuration_recorder_status", on="name", read=flag("is_enabled"))
_ELSEWHERE = Unknown("what starts the recorder is not in this configuration")


def _running(site: Site) -> Value[Any]:
    """Whether its status says so; without a status and a delivery channel it records nothing."""
    status = _STATUS(site)
    if status.content is not None:
        return status
    channels = [one for one in site.estate.of_type("aws_config_delivery_channel") if one.mode == "managed"]
    return replace(status, content=_ELSEWHERE if channels else False)


def _measures(site: Site) -> Value[Any]:
    """Whether the hub's default standards are on, or any standard is subscribed to here."""
    default = flag("enable_default_standards")(site)
    if default.content is not False:
        return default
    subscribed = any(one.mode == "managed" for one in site.estate.of_type("aws_securityhub_standards_subscription"))
    return replace(default, content=subscribed)


def _is_general(site: Site) -> Value[Any]:
    named = text("standards_arn")(site)

    def general(content: Content) -> Content:
        shown = content if isinstance(content, str) else "".join(one for one in content.parts if isinstance(one, str))
        known = any(standard in shown for standard in _STANDARDS)
        return known if known or isinstance(content, str) else content

    return replace(named, content=over_arms(named.content, general, general))


ADAPTERS = (
    adapter(
        ConfigurationRecorder,
        terraform="aws_config_configuration_recorder",
        identity=("name",),
        rows={
            "covers_data_types": row(terraform=computed(_covers), default=True, doc=f"{RECORDER}#all_supported-1"),
            "running": row(terraform=computed(_running)),
        },
    ),
    adapter(
        StandardsEngine,
        terraform="aws_securityhub_account",
        rows={"measures": row(terraform=computed(_measures), default=True, doc=f"{HUB}#enable_default_standards-1")},
    ),
    adapter(
        StandardsEngine,
        terraform="aws_securityhub_standards_subscription",
        rows={"measures": row(terraform=computed(_is_general)), "is_evidence_only": row(terraform=fixed(True))},
    ),
)

TWINS = (
    twin(
        "AWS::Config::ConfigurationRecorder",
        "aws_config_configuration_recorder",
        silent={"recording_group.all_supported": False},
    ),
    # "CloudFormation starts the recorder as soon as the delivery channel is available" (AWS documentation of the type)
    twin(
        "AWS::Config::ConfigurationRecorder",
        "aws_config_configuration_recorder_status",
        {"is_enabled": None},
        silent={"is_enabled": True},
        at=WHOLE,
        on="name",
    ),
    twin("AWS::Config::DeliveryChannel", "aws_config_delivery_channel"),
    twin("AWS::SecurityHub::Hub", "aws_securityhub_account"),
    twin("AWS::SecurityHub::Standard", "aws_securityhub_standards_subscription"),
)
