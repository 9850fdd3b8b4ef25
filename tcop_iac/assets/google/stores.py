"""Google Cloud's caches, BigQuery, snapshots, secrets and key rings: encrypted by the service, and where they lie."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, over_arms, parts, present, row, text
from tcop_iac.assets.asset import Parts, Row, Site
from tcop_iac.assets.google.provider import LOCATION, REGION, TAGS, places
from tcop_iac.assets.kinds.backup import PROVIDER_CHOOSES, BackupCopies, Copy, LiveCopies, Snapshot
from tcop_iac.assets.kinds.cache import Cache
from tcop_iac.assets.kinds.search import AnalyticsStore
from tcop_iac.assets.part_rows import ListedParts, OnePart, Together
from tcop_iac.model.record import record
from tcop_iac.model.value import Origin, Unknown, Value

_ENCRYPTED = row(terraform=fixed(True))
_PLACED_BY_PROJECT = "no storage location is written, so the project's setting or the nearest multi-region decides"
_LOCATED = {"location": row(terraform=text("location"))}


def _automatic(site: Site) -> Value[Any]:
    """The switch of provider 4 and older: true leaves the places to the provider."""
    node = site.node
    content = over_arms(node.content, lambda on: PROVIDER_CHOOSES if on is True else None)
    return Value(content, node.range, Origin.WRITTEN, "replication.automatic", node.trace)


@record(frozen=True, slots=True)
class _OrUnknown:
    """The parts of a row; where there are none, there may be some, for `reason`."""

    row: Row
    reason: str

    def read(self, site: Site) -> Parts[Any]:
        """The parts at `site`."""
        found: Parts[Any] = self.row.read(site)
        return found if found.items or found.missing is not None else replace(found, missing=Unknown(self.reason))


def _cache(terraform: str, place: Row, key: str) -> Any:
    return adapter(
        Cache,
        terraform=terraform,
        identity=("name",),
        rows={
            "location": place,
            "tags": TAGS,
            "storage_encrypted": _ENCRYPTED,
            "customer_key": row(terraform=present(key)),
        },
    )


ADAPTERS = (
    _cache("google_redis_instance", REGION, "customer_managed_key"),
    _cache("google_redis_cluster", REGION, "kms_key"),
    _cache("google_memorystore_instance", LOCATION, "kms_key"),
    adapter(
        AnalyticsStore,
        terraform="google_bigquery_dataset",
        identity=("dataset_id",),
        rows={
            "location": row(
                terraform=text("location"),
                default="US",
                doc="https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/bigquery_dataset#location-1",
            ),
            "tags": TAGS,
            "storage_encrypted": _ENCRYPTED,
            "customer_key": row(terraform=present("default_encryption_configuration.kms_key_name")),
        },
    ),
    adapter(
        Snapshot,
        terraform="google_compute_snapshot",
        identity=("name",),
        rows={
            "location": row(terraform=places("storage_locations", _PLACED_BY_PROJECT)),
            "tags": TAGS,
            "storage_encrypted": _ENCRYPTED,
            "customer_key": row(terraform=present("snapshot_encryption_key")),
        },
    ),
    adapter(
        LiveCopies,
        terraform="google_secret_manager_secret",
        rows={
            "copies": Together(
                (
                    parts(Copy, _LOCATED, terraform="replication.user_managed.replicas"),
                    parts(Copy, {"location": row(terraform=fixed(PROVIDER_CHOOSES))}, terraform="replication.auto"),
                    parts(Copy, {"location": row(terraform=computed(_automatic))}, terraform="replication.automatic"),
                )
            )
        },
    ),
    adapter(LiveCopies, terraform="google_kms_key_ring", rows={"copies": OnePart(Copy, _LOCATED)}),
    adapter(
        BackupCopies,
        terraform="google_compute_resource_policy",
        applies=lambda site: present("snapshot_schedule_policy")(site).content is not False,
        rows={
            "copies": _OrUnknown(
                ListedParts(
                    Copy,
                    "snapshot_schedule_policy.snapshot_properties.storage_locations",
                    {"location": row(terraform=text("value"))},
                ),
                _PLACED_BY_PROJECT,
            )
        },
    ),
)
