"""Encryption at rest: mitigation "data encryption" of point 6, make things secure."""

from __future__ import annotations

from tcop_iac.assets.kinds.database import Database
from tcop_iac.policy import Judgement, Severity, policy, require


@policy(
    "TCOP-06-101",
    "database-storage-unencrypted",
    severity=Severity.HIGH,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28", "SC-28(1)", "SC-13"),
        "ncsc-cloud": ("2",),
        "cis-aws-3.0": ("2.3.1",),
        "checkov": ("CKV_AWS_16", "CKV_AWS_96", "CKV_AWS_140", "CKV2_AZURE_25"),
    },
)
def database_storage_encrypted(database: Database) -> Judgement:
    """A relational database keeps its data unencrypted on disk.

    Why it matters: database files, snapshots and replicas carry the service's most sensitive records, and an existing
    database cannot be encrypted in place later.

    How to fix: turn storage encryption on when the database is created; for an existing one, copy a snapshot with a
    key and restore from it.
    """
    return require(database.storage_encrypted, True, otherwise="storage is not encrypted")
