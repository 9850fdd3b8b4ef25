"""Backups: point 10, storing and maintaining your data, question 4, and point 6, to recover quickly."""

from __future__ import annotations

from decimal import Decimal

from tcop_iac.assets.kinds.data import DataHolding
from tcop_iac.assets.kinds.recovery import (
    BackedUpDatabase,
    BackedUpStore,
    BackupVault,
    PlannedStore,
    RecoverableTable,
    TableReplica,
    VersionedStore,
)
from tcop_iac.assets.tags import carries, is_production
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    every,
    failed,
    for_each,
    not_applicable,
    passed,
    policy,
    require,
    require_that,
    undecided,
)


def _kept_for(days: object, least: int) -> str:
    if days == 0:
        return "there are no automated backups"
    shown = "less than a day" if isinstance(days, Decimal) and days < 1 else f"{days} day{'s' if days != 1 else ''}"
    return f"backups are kept for {shown}, and {least} are the least"


def _milder(judgement: Judgement, data: DataHolding, parameters: Parameters) -> Judgement:
    """A fail outside production weighs little."""
    if judgement.verdict is not Verdict.FAIL or not data.tags.is_modelled:
        return judgement
    return judgement.at(Severity.LOW) if is_production(data.tags, parameters) is False else judgement


@policy(
    "TCOP-10-401",
    "backups-kept-too-short",
    severity=Severity.HIGH,
    theme="backup",
    maps={
        "nist-800-53": ("CP-9", "CP-10"),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("RDS.11", "DocumentDB.2", "Neptune.5", "Redshift.3", "ElastiCache.1"),
        "checkov": (
            "CKV_AWS_133", "CKV_AWS_360", "CKV_AWS_361", "CKV_AWS_343", "CKV_AWS_134", "CKV_GCP_14", "CKV2_GCP_20",
        ),
        "trivy": ("AVD-AWS-0077", "AVD-AWS-0050", "AVD-GCP-0024"),
    },
)  # fmt: skip
def backups_are_kept(database: BackedUpDatabase, parameters: Parameters) -> Judgement:
    """A database has no automated backups, or keeps them for too few days.

    Why it matters: without automated backups one bad release can be permanent.

    How to fix: keep at least seven days of backups (`backup-min-days`), more where the data have to be kept longer.

    Known gaps: backups by a plan of a backup service are not weighed here. A cache is judged only where a tag
    (`durable-cache-tag`) says that its content is needed.
    """
    if isinstance(database, BackedUpStore) and database.is_cache.is_known_to_be(True):
        if carries(database.tags, parameters.durable_cache_tag) is not True:
            return not_applicable("its content can be made anew")
        return _milder(
            require_that(database.backup_days, lambda days: days >= 1, "no snapshots are kept"), database, parameters
        )
    if database.backed_up_elsewhere.is_known_to_be(True):
        return not_applicable("its backups are those of the database that it copies")
    least = parameters.backup_min_days
    days = database.backup_days.content
    what = _kept_for(days, least)
    judgement = require_that(database.backup_days, lambda kept: kept >= least, what)
    if judgement.verdict is Verdict.FAIL and isinstance(database.backed_up_elsewhere.content, Unknown):
        return undecided(f"{what}, unless it is a replica, which is not known", database.backup_days)
    if isinstance(database, BackedUpStore):
        judgement = judgement.at(Severity.MEDIUM)
    return _milder(judgement, database, parameters)


@policy(
    "TCOP-10-402",
    "no-point-in-time-recovery",
    severity=Severity.MEDIUM,
    theme="backup",
    maps={
        "nist-800-53": ("CP-9", "CP-10"),
        "ncsc-cloud": ("2",),
        "aws-fsbp": ("DynamoDB.2",),
        "checkov": ("CKV_AWS_28", "CKV_AWS_165"),
        "trivy": ("AVD-AWS-0024",),
    },
)
def tables_are_recoverable(table: RecoverableTable, parameters: Parameters) -> Judgement:
    """A table of keys and values can't be restored to a point in time.

    Why it matters: such tables have no recovery window unless it is turned on.

    How to fix: turn point-in-time recovery on for each table and each replica.

    Known gaps: tables of locks, and of sessions and caches that expire by themselves, are left out by their key, their
    name and their time to live.
    """
    if table.holds_only_locks.is_known_to_be(True):
        return not_applicable("it holds only what expires or can be made anew")
    if table.tags.is_modelled and carries(table.tags, parameters.transient_tag) is True:
        return not_applicable("its tags say that its content is transient")
    own = require(table.point_in_time, True, otherwise="it can't be restored to a point in time")
    if table.often_scheduled.is_known_to_be(True):
        return own.at(Severity.LOW)

    def of_replica(replica: TableReplica) -> Judgement:
        return require(replica.point_in_time, True, otherwise="a replica can't be restored to a point in time")

    if not table.replicas.items:
        return _milder(own, table, parameters)
    copies = for_each(table.replicas, of_replica, none=own)
    return _milder(every((own, copies)), table, parameters)


@policy(
    "TCOP-10-403",
    "overwritten-objects-lost",
    severity=Severity.MEDIUM,
    theme="backup",
    maps={
        "nist-800-53": ("CP-9", "SI-7"),
        "ncsc-cloud": ("2",),
        "cis-aws-3.0": ("2.1.2",),
        "aws-fsbp": ("S3.14", "S3.20"),
        "checkov": ("CKV_AWS_21", "CKV2_AZURE_38", "CKV_GCP_78"),
        "trivy": ("AVD-AWS-0090", "AVD-AZU-0056", "AVD-GCP-0078"),
    },
)
def versions_are_kept(store: VersionedStore, parameters: Parameters) -> Judgement:
    """A store of objects keeps no older versions and no deleted objects.

    Why it matters: versions undo mistaken or malicious overwrites.

    How to fix: turn on versions or soft delete, with an expiry for old versions.

    Known gaps: what only takes logs, build artefacts, results of queries or websites is left out by its name and by
    what refers to it; where no tag says what it holds, a fail weighs little.
    """
    if carries(store.tags, parameters.transient_tag) is True:
        return not_applicable("its tags say that its content is transient")
    if store.holds_derived.is_known_to_be(True) and not store.kept.is_known_to_be(True):
        return not_applicable("it takes what can be made again")
    judgement = require(store.kept, True, otherwise="what is overwritten or deleted is lost")
    content = store.tags.content
    told = (*parameters.classification_tags, "personal-data", "retention-days", "retention")
    says = isinstance(content, dict) and any(str(key).lower().replace("_", "-") in told for key in content)
    return _milder(judgement, store, parameters) if says else judgement.at(Severity.LOW)


@policy(
    "TCOP-10-404",
    "backups-deletable",
    severity=Severity.MEDIUM,
    theme="backup",
    maps={
        "nist-800-53": ("CP-9", "CP-9(1)", "CP-4"),
        "ncsc-cloud": ("2", "5"),
        "aws-fsbp": ("DynamoDB.4", "EC2.28", "EFS.2", "RDS.26"),
        "checkov": ("CKV2_AWS_8", "CKV2_AWS_9", "CKV2_AWS_18"),
    },
)
def vaults_are_locked(vault: BackupVault | PlannedStore, parameters: Parameters) -> Judgement:
    """A vault lets whoever administers it delete backups or shorten how long they are kept, or plans leave a store out.

    Why it matters: attackers delete backups first.

    How to fix: lock the vault, keep copies in an account of their own, and test restores by a schedule.

    Known gaps: a store is judged where plans of the same configuration say what they are for, and where its service
    makes no backups by itself; plans of another configuration and of the organisation commonly take in more, by tags.
    Whether restores are tested is not judged.
    """
    if isinstance(vault, PlannedStore):
        return _planned(vault, parameters)
    if vault.keeps_deleted.is_modelled:
        kept = require(vault.keeps_deleted, True, otherwise="what is deleted in it is gone at once")
        locked = require(vault.locked, True, otherwise="it is not immutable").at(Severity.LOW)
        return every((kept, locked))
    if vault.locked.is_known_to_be(True):
        return passed("it is locked", vault.locked)
    production = is_production(vault.tags, parameters)
    if production is False:
        return not_applicable("it does not belong to production")
    if isinstance(vault.locked.content, Unknown):
        return undecided(f"whether it is locked is not known: {vault.locked.content.reason}", vault.locked)
    if isinstance(production, Unknown):
        return undecided(f"it is not locked; whether it has to be is not known: {production.reason}", vault.locked)
    return failed("no lock keeps its backups", vault.locked)


def _planned(store: PlannedStore, parameters: Parameters) -> Judgement:
    if store.planned.content is None:
        return not_applicable("no plan of backups here says what it is for")
    if store.planned.is_known_to_be(True):
        return passed("a plan backs it up", store.planned)
    production = is_production(store.tags, parameters)
    if production is False:
        return not_applicable("it does not belong to production")
    judgement = require(store.planned, True, otherwise="plans back up others here, and none backs it up")
    if judgement.verdict is Verdict.FAIL and isinstance(production, Unknown):
        return undecided(f"{judgement.reason}; {production.reason}", store.planned)
    return judgement
