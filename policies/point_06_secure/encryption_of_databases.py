"""Encryption at rest of databases, caches, analytics stores and their copies: point 6, "data encryption"."""

from __future__ import annotations

from tcop_iac.assets.kinds.backup import BackupVault, Snapshot, VolumeCopies
from tcop_iac.assets.kinds.cache import Cache
from tcop_iac.assets.kinds.data import is_sensitive
from tcop_iac.assets.kinds.database import Database, NonRelationalDatabase
from tcop_iac.assets.kinds.search import AnalyticsStore
from tcop_iac.judgements import encrypted
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    every,
    for_each,
    passed,
    policy,
    require,
)


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
        "aws-fsbp": ("RDS.3", "RDS.27"),
        "checkov": ("CKV_AWS_16", "CKV_AWS_96", "CKV_AWS_140", "CKV2_AZURE_25"),
        "trivy": ("AVD-AWS-0079", "AVD-AWS-0080"),
    },
)
def database_storage_encrypted(database: Database, parameters: Parameters) -> Judgement:
    """A relational database keeps its data unencrypted on disk.

    Why it matters: database files, snapshots and replicas carry the service's most sensitive records, and an existing
    database cannot be encrypted in place later.

    How to fix: turn storage encryption on when the database is created; for an existing one, copy a snapshot with a
    key and restore from it.

    Known gaps: a database restored from a snapshot that is not declared here has what the snapshot has, and is open
    where it does not say for itself.
    """
    return encrypted(database, parameters, "storage is not encrypted")


@policy(
    "TCOP-06-106",
    "cache-unencrypted",
    severity=Severity.MEDIUM,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28",),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("ElastiCache.4", "DynamoDB.3", "AppSync.1", "APIGateway.5"),
        "checkov": ("CKV_AWS_29", "CKV_AWS_47", "CKV_AWS_191", "CKV_AWS_214"),
        "trivy": ("AVD-AWS-0045", "AVD-AWS-0023"),
    },
)
def cache_encrypted(cache: Cache, parameters: Parameters) -> Judgement:
    """A cache keeps its data unencrypted on disk.

    Why it matters: session and personal data often sit in a cache and reach disk through snapshots and replication.

    How to fix: turn encryption at rest on when the replication group or cluster is created; an existing one has to be
    restored from a backup into an encrypted one.

    Known gaps: the service may encrypt newer groups with a key of its own although the declaration does not ask for it;
    only a live scan shows that.
    """
    if cache.caching.is_known_to_be(False):
        return passed("nothing is cached", cache.caching)
    judgement = encrypted(cache, parameters, "the cache is not encrypted at rest")
    if judgement.verdict is Verdict.FAIL and cache.caching.is_unknown:
        return require(cache.caching, True, otherwise="nothing is cached")
    return judgement


@policy(
    "TCOP-06-107",
    "analytics-store-unencrypted",
    severity=Severity.HIGH,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28",),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("OpenSearch.1", "ES.1", "Redshift.10", "Athena.1"),
        "checkov": (
            "CKV_AWS_5",
            "CKV_AWS_64",
            "CKV_AWS_142",
            "CKV_AWS_82",
            "CKV_AWS_159",
            "CKV_AWS_94",
            "CKV_AWS_171",
        ),
        "trivy": ("AVD-AWS-0048", "AVD-AWS-0084", "AVD-AWS-0006", "AVD-AWS-0007", "AVD-AWS-0137"),
    },
)
def analytics_store_encrypted(store: AnalyticsStore, parameters: Parameters) -> Judgement:
    """A search index, a warehouse or an analytics service keeps its data unencrypted on disk.

    Why it matters: search indexes and warehouses hold wide copies of operational data.

    How to fix: turn encryption at rest on for the domain, cluster, workgroup or catalogue, and name a customer key
    where the data are sensitive.
    """
    key_needed = parameters.require_customer_key or is_sensitive(store.tags, parameters) is True
    if key_needed and store.customer_key.is_known_to_be(True):
        return every(
            [
                require(store.storage_encrypted, True, otherwise="the data are not encrypted at rest"),
                require(store.customer_key_enforced, True, otherwise="clients may choose another encryption"),
            ]
        )
    return encrypted(store, parameters, "the data are not encrypted at rest")


@policy(
    "TCOP-06-108",
    "non-relational-database-unencrypted",
    severity=Severity.HIGH,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28",),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("DocumentDB.1", "Neptune.1"),
        "checkov": ("CKV_AWS_74", "CKV_AWS_44", "CKV_AWS_160", "CKV_AWS_292", "CKV_AZURE_100"),
        "trivy": ("AVD-AWS-0021", "AVD-AWS-0076"),
    },
)
def non_relational_database_encrypted(database: NonRelationalDatabase, parameters: Parameters) -> Judgement:
    """A document, graph or time-series database keeps its data unencrypted on disk.

    Why it matters: DocumentDB and Neptune still create clear-text storage unless told otherwise, and it cannot be
    encrypted in place later.

    How to fix: set storage encryption when the cluster is created, and rebuild an existing one from a restore that is
    encrypted.
    """
    return encrypted(database, parameters, "storage is not encrypted")


@policy(
    "TCOP-06-110",
    "copy-unencrypted",
    severity=Severity.HIGH,
    theme="encryption-at-rest",
    maps={
        "cwe": ("CWE-311",),
        "nist-800-53": ("SC-28", "CP-9(8)"),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("RDS.4", "Backup.1", "Neptune.6"),
        "checkov": ("CKV_AWS_146", "CKV_AWS_166", "CKV_AWS_183", "CKV_AWS_235", "CKV_AWS_253", "CKV_AWS_255"),
    },
)
def copy_encrypted(copy: Snapshot | BackupVault | VolumeCopies, parameters: Parameters) -> Judgement:
    """A snapshot, an image, a copy or a backup vault keeps data unencrypted.

    Why it matters: a clear-text copy undoes the protection of the original and is easy to share by mistake.

    How to fix: name a key on every copy and vault, and delete clear-text snapshots once they are replaced.

    Known gaps: a copy whose source is declared elsewhere, and that does not say for itself, is open: a copy of an
    encrypted source is always encrypted.
    """
    flaw = "the copy is not encrypted"
    if isinstance(copy, VolumeCopies):
        return for_each(copy.volumes, lambda volume: require(volume.storage_encrypted, True, otherwise=flaw))
    return encrypted(copy, parameters, flaw)
