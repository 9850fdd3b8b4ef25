"""Google Cloud Storage, disks, Filestore, Pub/Sub and secrets: encrypted by the service, some with one's own key.

Source: cloud.google.com, "Default encryption at rest".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, present, row, text, texts, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import LOCATION, TAGS, ZONE, places
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.machines import Disk
from tcop_iac.assets.kinds.stores import CopyRule, FileSystem, KeyedStore, MessageStore, ObjectCopies, ObjectStore
from tcop_iac.assets.part_rows import OnePart
from tcop_iac.model.value import Origin, Unknown, Value, first_unknown, why

_STORE = {"tags": TAGS, "storage_encrypted": row(terraform=fixed(True))}

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"
_SERVICES = ("allServices", "storage.googleapis.com")
_READ_AND_WRITE = ("DATA_READ", "DATA_WRITE")
_SECRET_KEY = "customer_managed_encryption.kms_key_name"


def _audited(site: Site) -> Value[Any]:
    """What an audit configuration of the project keeps of access to objects; None where none is declared for them."""
    doubt: Value[Any] | None = None
    part: Value[Any] | None = None
    for setting in site.estate.of_type("google_project_iam_audit_config"):
        here = Site(setting, setting.body, site.estate)
        service, kept = text("service")(here), texts("audit_log_config.log_type")(here)
        unsure = why(setting.existence, first_unknown(service.content), first_unknown(kept.content))
        if setting.mode != "managed" or (isinstance(service.content, str) and service.content not in _SERVICES):
            continue
        if unsure is not None:
            doubt = replace(kept, content=unsure)
        elif all(kind in (kept.content or ()) for kind in _READ_AND_WRITE):
            exempt = present("audit_log_config.exempted_members")(here).content is not False
            return replace(kept, content="some" if exempt else "all")
        else:
            part = replace(kept, content="some")
    silent: Value[Any] = Value(None, site.node.range, Origin.ABSENT, "google_project_iam_audit_config")
    return next(one for one in (doubt, part, silent) if one is not None)


def _sink(site: Site) -> Value[Any]:
    """The location of the bucket that a transfer writes to."""
    named = text("transfer_spec.gcs_data_sink.bucket_name")(site)
    bucket = pointed_at(site, "transfer_spec.gcs_data_sink.bucket_name", "google_storage_bucket", "name")
    if bucket is None:
        return replace(named, content=Unknown("the store that objects are copied to is not in this configuration"))
    return replace(named, content=LOCATION.read(bucket).content)


def _secret_key(site: Site) -> Value[Any]:
    """A secret has a customer key where its one replica that the platform places has, or every one that is placed."""
    replicas = [
        element for one in find(site.node, "replication.user_managed.replicas").nodes for element in one.elements()
    ]
    if not replicas:
        return present(f"replication.auto.{_SECRET_KEY}")(site)
    keys = [present(_SECRET_KEY)(Site(site.resource, node, site.estate)) for node in replicas]
    return next((key for key in keys if not key.is_known_to_be(True)), keys[0])


ADAPTERS = (
    adapter(
        ObjectStore,
        terraform="google_storage_bucket",
        identity=("name",),
        rows={
            **_STORE,
            "location": LOCATION,
            "customer_key": row(terraform=present("encryption.default_kms_key_name")),
            "access_logged": row(terraform=present("logging.log_bucket")),
            "access_trailed": row(terraform=computed(_audited)),
        },
    ),
    adapter(
        Disk,
        terraform="google_compute_disk",
        rows={
            **_STORE,
            "location": ZONE,
            "customer_key": row(terraform=present("disk_encryption_key.kms_key_self_link")),
        },
    ),
    adapter(
        FileSystem,
        terraform="google_filestore_instance",
        rows={**_STORE, "location": LOCATION, "customer_key": row(terraform=present("kms_key_name"))},
    ),
    adapter(
        MessageStore,
        terraform="google_pubsub_topic",
        identity=("name",),
        rows={
            **_STORE,
            "location": row(terraform=places("message_storage_policy.allowed_persistence_regions")),
            "customer_key": row(terraform=present("kms_key_name")),
        },
    ),
    adapter(
        ObjectCopies,
        terraform="google_storage_transfer_job",
        rows={
            "copies": OnePart(
                CopyRule,
                {
                    "enabled": row(
                        terraform=value("status", lambda status: status == "ENABLED"),
                        default=True,
                        doc=f"{_DOCS}/storage_transfer_job#status-1",
                    ),
                    "destination_location": row(terraform=computed(_sink)),
                },
            )
        },
    ),
    adapter(
        KeyedStore,
        terraform="google_secret_manager_secret",
        rows={**_STORE, "customer_key": row(terraform=computed(_secret_key))},
    ),
)
