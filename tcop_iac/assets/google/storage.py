"""Google Cloud Storage, disks, Filestore and Pub/Sub: encrypted by the service, some with a key of one's own.

Source: cloud.google.com, "Default encryption at rest".
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, present, row
from tcop_iac.assets.google.provider import LOCATION, TAGS, ZONE
from tcop_iac.assets.kinds.machines import Disk
from tcop_iac.assets.kinds.stores import FileSystem, MessageStore, ObjectStore

_STORE = {"tags": TAGS, "storage_encrypted": row(terraform=fixed(True))}

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
        rows={**_STORE, "customer_key": row(terraform=present("kms_key_name"))},
    ),
)
