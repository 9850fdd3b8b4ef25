"""Amazon RDS and Aurora."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.database import Database
from tcop_iac.model.value import Unknown, Value

DB_INSTANCE = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance"


def _instance_encrypted(site: Site) -> Value[Any]:
    """`storage_encrypted`; where silent, a restored or replicated instance has what its source has."""
    written = flag("storage_encrypted")(site)
    if written.content is not None:
        return written
    for source in ("replicate_source_db", "snapshot_identifier", "restore_to_point_in_time"):
        if present(source)(site).content is not False:
            return replace(written, content=Unknown(f"it is inherited from what {source} names"))
    return written


ADAPTERS = (
    adapter(
        Database,
        terraform="aws_db_instance",
        cloudformation="AWS::RDS::DBInstance",
        identity=("identifier",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=computed(_instance_encrypted),
                cloudformation=flag("StorageEncrypted"),
                default=False,
                doc=f"{DB_INSTANCE}#storage_encrypted-1",
            ),
            "engine": row(terraform=text("engine"), cloudformation=text("Engine")),
        },
    ),
)
