"""Google Cloud: caches at the edge, resource locations, where models run, Sensitive Data Protection."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, over_arms, row, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.transfers import DataDiscovery, EdgeCache, LocationGuardrail, ProcessingPlace
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown

_CONSTRAINT = "/policies/gcp.resourceLocations"


def _limits_locations(site: Site) -> bool:
    content = text("name")(site).content
    known = content.parts[-1] if isinstance(content, Unknown) and content.parts else content
    return str(known).endswith(_CONSTRAINT)


def _allowed(site: Site) -> Value[Any]:
    """The values that are allowed; `in:europe-west2-locations` is the group of a location's name."""
    written = texts("spec.rules.values.allowed_values")(site)

    def read(values: Content) -> Content:
        unknown = first_unknown(values)
        return unknown if unknown is not None else [_location(str(one)) for one in values]

    found = over_arms(written.content, read)
    return replace(written, content=[] if found is None else found)


def _location(value: str) -> str:
    return value.removeprefix("in:").removesuffix("-locations")


def _running(site: Site) -> Value[Any]:
    written = text("status")(site)
    return replace(written, content=over_arms(written.content, lambda one: one == "RUNNING"))


def _bucket_tags(site: Site) -> Value[Any]:
    """The labels of the bucket that is delivered; backends have none of their own."""
    bucket = pointed_at(site, "bucket_name", "google_storage_bucket", "name")
    return TAGS.read(bucket) if bucket is not None else Value(None, site.node.range, Origin.ABSENT, "bucket_name")


_CACHES = row(
    terraform=flag("enable_cdn"),
    default=False,
    doc="https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_backend_bucket",
)

ADAPTERS = (
    adapter(
        EdgeCache,
        terraform="google_compute_backend_bucket",
        rows={"caches": _CACHES, "tags": row(terraform=computed(_bucket_tags))},
    ),
    adapter(EdgeCache, terraform="google_compute_backend_service", rows={"caches": _CACHES}),
    adapter(
        LocationGuardrail,
        terraform="google_org_policy_policy",
        applies=_limits_locations,
        rows={"allowed": row(terraform=computed(_allowed)), "enforced": row(terraform=fixed(True))},
    ),
    adapter(ProcessingPlace, terraform="google_vertex_ai_endpoint", rows={"place": row(terraform=text("location"))}),
    adapter(
        DataDiscovery,
        terraform="google_data_loss_prevention_discovery_config",
        rows={"running": row(terraform=computed(_running))},
    ),
)
