"""Secure deletion: point 10, archiving, deleting or renewing data, and deleting them so that nobody gets them back."""

from __future__ import annotations

from tcop_iac.assets.answers import Answer, any_of
from tcop_iac.assets.kinds.locks import DeletionLock
from tcop_iac.assets.retention import FOR_EVER, tagged_days
from tcop_iac.assets.tags import carries
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown, arms
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    not_applicable,
    over_contents,
    passed,
    policy,
    require_that,
    undecided,
)

_PERSONAL_DATA = "personal-data"
_YES, _NO = ("yes", "true", "1"), ("no", "false", "0")


@policy(
    "TCOP-10-205",
    "lock-outlasts-retention",
    severity=Severity.MEDIUM,
    theme="secure-deletion",
    maps={"nist-800-53": ("MP-6", "SI-12(3)"), "ncsc-cloud": ("2",)},
)
def locks_end_in_time(lock: DeletionLock, parameters: Parameters) -> Judgement:
    """Personal data are under a lock that nobody can take off, for longer than they may be kept.

    Why it matters: data about people have to be deleted when their time is over or when they ask for it, and a lock of
    this kind lets nobody do so, the provider included.

    How to fix: lock such a store for no longer than its retention tag says, or choose a lock that those with a
    permission can take off. Encrypt sensitive data with a key of your own, so that destroying the key destroys every
    copy.

    Known gaps: whether sensitive data have a customer key is judged by the policies on encryption. Locks that programs
    put on single objects are not in code. Stores that audit trails or access logs are written to are left out.
    """
    if lock.for_good.is_known_to_be(None):
        return not_applicable("it locks nothing by default")
    if not lock.for_good.could_be(True):
        return passed("those with a permission can delete what is locked", lock.for_good)
    if lock.holds_logs.is_known_to_be(True):
        return not_applicable("logs are written to it, which have to be kept")
    judgement = _in_time(lock, parameters)
    if judgement.verdict is Verdict.FAIL and not lock.for_good.is_known_to_be(True):
        return undecided("whether nobody can take the lock off is not known", lock.for_good)
    return judgement


def _in_time(lock: DeletionLock, parameters: Parameters) -> Judgement:
    personal = _says(lock, _YES)
    if personal is False and _says(lock, _NO) is True:
        return not_applicable("its tags say that it holds no personal data")
    tagged = tagged_days(lock.tags, parameters)
    judgement = over_contents(lock.tags.holding(tagged), lambda days: _within(lock, days))
    if personal is True or judgement.verdict is Verdict.PASS:
        return judgement
    if not lock.holds_logs.is_known_to_be(False):
        return not_applicable("logs are written to it, as far as can be told")
    why = f": {personal.reason}" if isinstance(personal, Unknown) else ""
    reason = f"nobody can delete what is locked, and no tag says whether that is personal data{why}"
    return undecided(reason, lock.days).at(Severity.LOW)


def _says(lock: DeletionLock, words: tuple[str, ...]) -> Answer:
    return any_of(carries(lock.tags, (_PERSONAL_DATA, word)) for word in words)


def _within(lock: DeletionLock, days: int | str | None) -> Judgement:
    if days is None:
        return undecided("nobody can delete what is locked, and no tag says for how long it is to be kept", lock.days)
    if days == FOR_EVER:
        return passed("its tag says that the data have no end", lock.tags)
    most = int(days)
    known = " or ".join(str(one) for one in arms(lock.days.content) if isinstance(one, int))
    return require_that(
        lock.days,
        lambda locked: locked is not None and locked <= most,
        f"nobody can delete what is locked for {known} days, and its tag says {most}",
    )
