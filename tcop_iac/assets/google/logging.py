"""Google Cloud Logging: log buckets, sinks, audit configurations, and what clusters log."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, flag, number, over_arms, row, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import Destinations, referring
from tcop_iac.assets.kinds.audit import AuditArchive, AuditSetting, StandardsEngine, Trail
from tcop_iac.assets.kinds.logs import LogRoute, LogStore
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown, references, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"

_AUDIT = "cloudaudit.googleapis.com"
_BUCKET_PATH = re.compile(r"/locations/([^/]+)/buckets/")
_READ_AND_WRITE = {"DATA_READ", "DATA_WRITE"}
_ALL_SERVICES = "allServices"
_DATA_SERVICES = (
    _ALL_SERVICES,
    "cloudsql.googleapis.com",
    "spanner.googleapis.com",
    "secretmanager.googleapis.com",
    "cloudkms.googleapis.com",
)
_MADE_BY_PLATFORM = Unknown("the project's own bucket is made by the platform; the organisation's setting decides")
_ROUTINE = Unknown("the project's own bucket holds routine logs, and what else is sent to it is not known")
_LEFT_OUT = Unknown("the filter or an exclusion names audit logs, so what it leaves out is to be looked at")


# sinks


def _activity(site: Site) -> Value[Any]:
    """What of the audit log a sink keeps: all without a filter, nothing by a filter for another purpose."""
    wanted = text("filter")(site)
    excluded = [text("filter")(Site(site.resource, node, site.estate)).content for node in _exclusions(site)]
    if any(_names_audit(one) for one in excluded):
        return replace(wanted, content=_LEFT_OUT)
    return replace(wanted, content="all" if wanted.content is None else over_arms(wanted.content, _kept, _kept))


def _exclusions(site: Site) -> list[Any]:
    return [element for node in find(site.node, "exclusions").nodes for element in node.elements()]


def _kept(wanted: Content) -> Content:
    if not _names_audit(wanted):
        return wanted if isinstance(wanted, Unknown) else "none"
    shown = _shown(wanted)
    negated = "NOT" in shown or "!=" in shown or "!~" in shown or re.search(r"(^|[\s(])-", shown)
    return _LEFT_OUT if negated else "all"


def _names_audit(content: Content) -> bool:
    return _AUDIT in _shown(content)


def _shown(content: Content) -> str:
    """The known pieces of a text; an encoded slash is written out."""
    known = content if isinstance(content, str) else ""
    if isinstance(content, Unknown):
        known = "".join(part for part in content.parts if isinstance(part, str))
    return known.replace("%2F", "/")


def _keeps_audit(site: Site) -> Content:
    content = _activity(site).content
    return over_arms(content, lambda one: one == "all")


def _located(site: Site) -> Value[Any]:
    """Where the destination of a sink is: as its path says, or as the resource does that it refers to."""
    named = text("destination")(site)
    path = _BUCKET_PATH.search(_shown(named.content))
    if path is not None:
        return replace(named, content=path.group(1))
    found = _destination(named.content, site)
    if found is None:
        return replace(named, content=Unknown("the destination is not in this configuration"))
    place = text("location")(Site(found, found.body, site.estate)).content
    return replace(named, content=place if place is not None else Unknown(f"{found.address} names no location"))


def _destination(content: Content, site: Site) -> Resource | None:
    """The bucket or dataset that a destination refers to, or names at the end of its path."""
    wanted = {reference.address for reference in references(content)}
    last = _shown(content).rpartition("/")[2]
    return next(
        (
            resource
            for type_, name in _NAMED_BY.items()
            for resource in site.estate.of_type(type_)
            if resource.mode == "managed" and (resource.address in wanted or (last and _name(resource, name) == last))
        ),
        None,
    )


def _name(resource: Resource, attribute: str) -> Content:
    node = resource.body.get(attribute)
    return node.content if node is not None else None


_NAMED_BY = {
    "google_storage_bucket": "name",
    "google_bigquery_dataset": "dataset_id",
    "google_logging_project_bucket_config": "bucket_id",
}
"""The types that a sink can write to and that have a location, each with the attribute that its path ends in."""


_SINKS = tuple(f"google_logging_{scope}_sink" for scope in ("project", "folder", "organization", "billing_account"))


def _is_archive(site: Site) -> bool:
    """Whether a sink here surely writes audit logs to the storage bucket."""
    sinks = (sink for type_ in _SINKS for sink in site.estate.of_type(type_) if sink.existence is None)
    return any(_writes_audit(Site(sink, sink.body, site.estate), site.resource) for sink in sinks)


def _writes_audit(sink: Site, bucket: Resource) -> bool:
    found = _destination(text("destination")(sink).content, sink)
    return found is not None and found.address == bucket.address and _keeps_audit(sink) is True


# log buckets


def _retention(site: Site) -> Value[Any]:
    days = number("retention_days")(site)
    own = text("bucket_id")(site).content == "_Default"
    return replace(days, content=_ROUTINE) if own and days.content is None else days


def _locked(site: Site) -> Value[Any]:
    name, locked = text("bucket_id")(site).content, flag("locked")(site)
    if name == "_Required":
        return replace(locked, content=True)
    return replace(locked, content=_MADE_BY_PLATFORM) if name == "_Default" and locked.content is not True else locked


def _bucket_location(site: Site) -> Value[Any]:
    own = text("bucket_id")(site).content in ("_Default", "_Required")
    place = text("location")(site)
    return replace(place, content=_MADE_BY_PLATFORM) if own else place


def _life_is_fixed(site: Site) -> Value[Any]:
    name = text("bucket_id")(site)
    return replace(name, content=over_arms(name.content, lambda one: one == "_Required"))


_HOLDS_AUDIT = referring(("google_logging_project_sink", "destination"), test=_keeps_audit)


# audit configurations


def _log_types(site: Site) -> Value[Any]:
    """Whether reads and writes of data are recorded; a configuration holds a block for each type of log."""
    found = texts("audit_log_config.log_type")(site)
    kept = find(site.node, "audit_log_config.log_type")
    known: set[str] = set()
    doubt: Unknown | None = kept.missing
    for node in kept.nodes:
        doubt = why(doubt, first_unknown(node.content))
        if isinstance(node.content, str):
            known.add(node.content)
    good = known >= _READ_AND_WRITE
    content: Content = True if good and kept.missing is None else doubt if doubt is not None else good
    return Value(content, found.range, Origin.WRITTEN, "audit_log_config.log_type")


def _is_one_of(path: str, *words: str) -> Any:
    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        return replace(written, content=over_arms(written.content, lambda one: one in words))

    return read


# clusters


def cluster_logged(site: Site) -> Value[Any]:
    """Whether the platform's logging is on: the API's audit log goes to the platform by itself then."""
    service = text("logging_service")(site)
    if service.content == "none":
        return replace(service, content=False)
    components = texts("logging_config.enable_components")(site)
    if components.content is None:
        return replace(service, content=True) if not service.is_unknown else service
    return replace(components, content=over_arms(components.content, _has_system))


def _has_system(components: list[Content]) -> Content:
    if "SYSTEM_COMPONENTS" in components:
        return True
    unknown = first_unknown(components)
    return unknown if unknown is not None else False


ADAPTERS = (
    adapter(
        Trail,
        terraform="google_logging_project_sink",
        rows={
            "destinations": Destinations({}),
            "is_supplement": row(terraform=fixed(True)),
            "every_region": row(terraform=fixed(True)),
            "management_activity": row(terraform=computed(_activity)),
        },
    ),
    adapter(
        LogRoute,
        terraform="google_logging_project_sink",
        rows={"destinations": Destinations({"destination": {"location": row(terraform=computed(_located))}})},
    ),
    adapter(
        LogRoute,
        terraform="google_logging_project_bucket_config",
        rows={"destinations": Destinations({"location": {"location": row(terraform=computed(_bucket_location))}})},
    ),
    adapter(
        LogStore,
        terraform="google_logging_project_bucket_config",
        identity=("id",),
        rows={
            "retention_days": row(
                terraform=computed(_retention),
                default=30,
                doc=f"{_DOCS}/logging_project_bucket_config#retention_days-1",
            ),
            "life_is_fixed": row(terraform=computed(_life_is_fixed)),
            "minimum_counts": row(terraform=_HOLDS_AUDIT),
            "holds_audit_trail": row(terraform=_HOLDS_AUDIT),
            "locked": row(
                terraform=computed(_locked), default=False, doc=f"{_DOCS}/logging_project_bucket_config#locked-1"
            ),
        },
    ),
    adapter(
        AuditSetting,
        terraform="google_project_iam_audit_config",
        rows={
            "service": row(terraform=text("service")),
            "covers_all_services": row(terraform=_is_one_of("service", _ALL_SERVICES)),
            "concerns_data_service": row(terraform=_is_one_of("service", *_DATA_SERVICES)),
            "records_data_access": row(terraform=computed(_log_types)),
            "exempt": row(terraform=texts("audit_log_config.exempted_members")),
        },
    ),
    adapter(
        StandardsEngine,
        terraform="google_cloud_asset_project_feed",
        rows={"measures": row(terraform=fixed(True))},
    ),
    adapter(
        AuditArchive,
        terraform="google_storage_bucket",
        applies=_is_archive,
        rows={
            "holds_trail": row(terraform=fixed(True)),
            "undeletable": row(
                terraform=flag("retention_policy.is_locked"),
                default=False,
                doc=f"{_DOCS}/storage_bucket#nested_retention_policy",
            ),
        },
    ),
)
