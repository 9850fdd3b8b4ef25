"""Retention of copies: backups, snapshots and images end; point 10, archiving, deleting or renewing data."""

from __future__ import annotations

from tcop_iac.assets.kinds.expiry import BY_NUMBER, CopyPlan, ImageStock, KeptCopies, VaultLock
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    failed,
    for_each,
    not_applicable,
    over_contents,
    passed,
    policy,
    require,
    undecided,
)


@policy(
    "TCOP-10-204",
    "copies-kept-for-ever",
    severity=Severity.MEDIUM,
    theme="retention-lifecycle",
    maps={"nist-800-53": ("SI-12", "CP-9", "MP-6"), "ncsc-cloud": ("2",), "aws-fsbp": ("ECR.3",)},
)
def copies_end(subject: CopyPlan | ImageStock | VaultLock, parameters: Parameters) -> Judgement:
    """Backups, snapshots or old images are kept for ever, or for longer than the policy allows.

    Why it matters: backups that never expire defeat promises to delete data, and their cost grows without end.

    How to fix: give every rule of backups a time after which copies are deleted, no longer than `backup-max-days`, and
    every repository of images a lifecycle policy.

    Known gaps: snapshots and images that people or scripts make by hand are not in code. How many snapshots a rule
    keeps is not turned into days, and which images a lifecycle policy deletes is not read.
    """
    if isinstance(subject, ImageStock):
        judgement = require(subject.old_ones_end, True, otherwise="no rule deletes old images")
        deleted = judgement.verdict is Verdict.PASS
        return passed("a rule deletes old images", subject.old_ones_end) if deleted else judgement.at(Severity.LOW)
    if isinstance(subject, VaultLock):
        return _lock_has_limit(subject, parameters.backup_max_days)
    return for_each(subject.kept, lambda kept: _ends(kept, parameters.backup_max_days))


def _ends(kept: KeptCopies, most: int) -> Judgement:
    def judge(days: int | None) -> Judgement:
        if days is None:
            return failed("nothing deletes the copies", kept.days)
        if days == BY_NUMBER:
            return passed("only a number of copies is kept", kept.days)
        if days > most:
            return failed(f"copies are kept for {days} days, and {most} days are the most", kept.days)
        return passed(f"copies are kept for {days} days", kept.days)

    judgement = over_contents(kept.days, judge)
    if judgement.verdict is Verdict.FAIL and kept.days.could_be(None) and kept.continuous.could_be(True):
        return undecided(
            "no end is written; the service ends continuous backups, and keeps for ever what it cannot back up so",
            kept.continuous,
        ).at(Severity.LOW)
    return judgement


def _lock_has_limit(lock: VaultLock, most: int) -> Judgement:
    """Backups under a lock for good that has no limit can never be deleted if their plan says no end."""
    if lock.for_good.is_known_to_be(False):
        return not_applicable("the lock can be taken off")

    def judge(days: int | None) -> Judgement:
        if days is None:
            return failed("a lock for good sets no limit to how long backups are kept", lock.most_days)
        if days > most:
            return failed(f"a lock for good allows {days} days, and {most} days are the most", lock.most_days)
        return passed(f"no backup is kept for longer than {days} days", lock.most_days)

    judgement = over_contents(lock.most_days, judge).at(Severity.LOW)
    if judgement.verdict is Verdict.FAIL and not lock.for_good.is_known_to_be(True):
        return undecided("whether the lock can be taken off is not known", lock.for_good).at(Severity.LOW)
    return judgement
