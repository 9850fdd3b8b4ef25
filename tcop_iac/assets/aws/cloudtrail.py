"""AWS CloudTrail."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tcop_iac.assets.adapter import adapter, find, fixed, flag, present, row, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.arns import account_at, region_at
from tcop_iac.assets.joins import Destinations
from tcop_iac.assets.kinds.audit import Trail
from tcop_iac.assets.twins import twin
from tcop_iac.model.range import Range
from tcop_iac.model.resource import Node
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown, why

TRAIL = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudtrail"
EVENT_STORE = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudtrail_event_data_store"

_READS, _WRITES = "reads", "writes"
_BOTH = frozenset((_READS, _WRITES))
_KEPT = {"All": _BOTH, "ReadOnly": frozenset((_READS,)), "WriteOnly": frozenset((_WRITES,))}


def _management(site: Site) -> Value[Any]:
    """Which management events the selectors keep; without selectors all of them, as the service documents."""
    kept, deciding, unknown = _kept(site)
    if unknown is not None and kept != _BOTH:
        return Value(unknown, deciding, attribute="event_selector")
    content = "all" if kept == _BOTH else "some" if kept else "none"
    return Value(content, deciding, attribute="event_selector")


def _left_out(site: Site) -> Value[Any]:
    kept, deciding, _ = _kept(site)
    return Value(" and ".join(sorted(_BOTH - kept)) or None, deciding, attribute="event_selector")


def _kept(site: Site) -> tuple[frozenset[str], Range, Unknown | None]:
    """What all selectors together keep, the place that decides, and what is not known about them."""
    kept: frozenset[str] = frozenset()
    unknown: Unknown | None = None
    deciding: Range | None = None
    for path, read in (("event_selector", _basic), ("advanced_event_selector", _advanced)):
        for selector in _elements(site.node, path):
            own, place, doubt = read(Site(site.resource, selector, site.estate))
            doubt = why(doubt, selector.existence)
            deciding = deciding or place
            unknown = why(unknown, doubt)
            kept |= own if doubt is None else frozenset()
    if deciding is None:
        return _BOTH, site.node.range, None
    return kept, deciding, unknown


def _elements(node: Node, path: str) -> Iterator[Node]:
    for found in find(node, path).nodes:
        yield from found.elements()


def _basic(site: Site) -> tuple[frozenset[str], Range, Unknown | None]:
    """What a basic selector keeps: `include_management_events` is true and `read_write_type` is All where silent."""
    included, kind = flag("include_management_events")(site), text("read_write_type")(site)
    doubt = first_unknown(included.content)
    if included.content is False:
        return frozenset(), included.range, None
    doubt = why(doubt, first_unknown(kind.content))
    place = kind.range if kind.content is not None else site.node.range
    return (_KEPT.get(kind.content or "All", frozenset()) if doubt is None else frozenset()), place, doubt


def _advanced(site: Site) -> tuple[frozenset[str], Range, Unknown | None]:
    """What an advanced selector keeps: management events of the category, halved by a filter on readOnly."""
    kept = frozenset[str]()
    halves: Content = None
    for node in _elements(site.node, "field_selector"):
        inner = Site(site.resource, node, site.estate)
        name, wanted = text("field")(inner), texts("equals")(inner)
        doubt = first_unknown(name.content)
        if doubt is not None:
            return kept, site.node.range, doubt
        if name.content not in ("eventCategory", "readOnly"):
            continue
        doubt = first_unknown(wanted.content)
        if doubt is not None:
            return kept, site.node.range, doubt
        if name.content == "eventCategory" and "Management" in (wanted.content or ()):
            kept = _BOTH
        elif name.content == "readOnly":
            halves = wanted.content
    if halves and len(halves) == 1:
        kept &= {_READS} if halves[0].lower() == "true" else {_WRITES}
    return kept, site.node.range, None


def _data_access(site: Site) -> Value[Any]:
    """Whether an advanced selector keeps data events of DynamoDB tables or Aurora's data interface."""
    for node in _elements(site.node, "advanced_event_selector.field_selector"):
        inner = Site(site.resource, node, site.estate)
        wanted = texts("equals")(inner)
        listed = wanted.content if isinstance(wanted.content, list) else []
        if text("field")(inner).content == "resources.type" and "AWS::DynamoDB::Table" in listed:
            return Value(True, wanted.range, attribute="advanced_event_selector.field_selector.equals")
    return Value(False, site.node.range, Origin.ABSENT, "advanced_event_selector")


ADAPTERS = (
    adapter(
        Trail,
        terraform="aws_cloudtrail",
        identity=("name",),
        rows={
            "enabled": row(
                terraform=flag("enable_logging"),
                default=True,
                doc=f"{TRAIL}#enable_logging-1",
            ),
            "every_region": row(
                terraform=flag("is_multi_region_trail"),
                default=False,
                doc=f"{TRAIL}#is_multi_region_trail-1",
            ),
            "global_services": row(
                terraform=flag("include_global_service_events"),
                default=True,
                doc=f"{TRAIL}#include_global_service_events-1",
            ),
            "management_activity": row(terraform=_management),
            "left_out": row(terraform=_left_out),
            "tamper_evident": row(
                terraform=flag("enable_log_file_validation"),
                default=False,
                doc=f"{TRAIL}#enable_log_file_validation-1",
            ),
            "customer_key": row(terraform=present("kms_key_id")),
            "records_data_access": row(terraform=_data_access),
            "destinations": Destinations(
                {
                    "s3_bucket_name": {
                        "location": row(terraform=region_at("s3_bucket_name")),
                        "account": row(terraform=account_at("s3_bucket_name")),
                    }
                }
            ),
        },
    ),
    adapter(
        Trail,
        terraform="aws_cloudtrail_event_data_store",
        identity=("name",),
        rows={
            "destinations": Destinations({}),
            "is_supplement": row(terraform=fixed(True)),
            "every_region": row(
                terraform=flag("multi_region_enabled"), default=True, doc=f"{EVENT_STORE}#multi_region_enabled-1"
            ),
            "management_activity": row(terraform=_management),
            "left_out": row(terraform=_left_out),
            "records_data_access": row(terraform=_data_access),
        },
    ),
)

TWINS = (
    twin(
        "AWS::CloudTrail::Trail",
        "aws_cloudtrail",
        {
            "name": "TrailName",
            "enable_logging": "IsLogging",
            "event_selector": "EventSelectors",
            "event_selector.data_resource": "DataResources",
            "advanced_event_selector": "AdvancedEventSelectors",
            "advanced_event_selector.field_selector": "FieldSelectors",
            "kms_key_id": "KMSKeyId",
            "cloud_watch_logs_group_arn": "CloudWatchLogsLogGroupArn",
        },
    ),
    twin(
        "AWS::CloudTrail::EventDataStore",
        "aws_cloudtrail_event_data_store",
        {
            "event_selector": None,
            "advanced_event_selector": "AdvancedEventSelectors",
            "advanced_event_selector.field_selector": "FieldSelectors",
        },
    ),
)
