"""Residency of copies: point 10, storing and maintaining your data, question 1."""

from __future__ import annotations

from tcop_iac.assets.kinds.backup import PROVIDER_CHOOSES, BackupCopies, Copy, LiveCopies
from tcop_iac.assets.locations import ANYWHERE, has_declared_locations
from tcop_iac.judgements import in_declared_location
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown, Value, arms
from tcop_iac.policy import (
    Asset,
    Judgement,
    Parameters,
    Severity,
    every,
    for_each,
    not_applicable,
    passed,
    policy,
    undecided,
)


def _copy_at_home(copy: Copy, store: Asset, parameters: Parameters, what: str) -> Judgement:
    """A copy lies in a declared location, or nowhere but with its original."""
    if copy.location.is_modelled and copy.location.is_known_to_be(None):
        return passed("copies stay with the original", copy.location)
    flaw = f"{what} {_places(copy.location)}"
    judgement = in_declared_location(copy.location, store, parameters, flaw, silence_is_home=True)
    if judgement.verdict is Verdict.FAIL:
        chosen = all(arm in ANYWHERE for arm in arms(copy.location.content))
        return judgement.at(Severity.MEDIUM) if chosen or not parameters.locations_declared else judgement
    return every([judgement, _from_home(copy, store, parameters)])


def _from_home(copy: Copy, store: Asset, parameters: Parameters) -> Judgement:
    """What is copied comes from a declared location; where it does not, the original may stay there."""
    origin = copy.origin
    judgement = in_declared_location(origin, store, parameters, "", silence_is_home=True)
    if judgement.verdict is Verdict.FAIL:
        return undecided(f"it is copied from {origin.content}, where an original may stay", origin)
    return judgement


def _places(location: Value[str]) -> str:
    known = [str(arm) for arm in arms(location.content) if arm is not None and not isinstance(arm, Unknown)]
    if known and all(place == PROVIDER_CHOOSES for place in known):
        return "where the provider chooses, which may be wider than the declared locations"
    return f"in {' or '.join(known)}, which is not a declared location"


@policy(
    "TCOP-10-103",
    "live-copy-outside-declared-locations",
    severity=Severity.HIGH,
    theme="residency",
    maps={"nist-800-53": ("SA-9(5)", "CP-6"), "ncsc-cloud": ("2",)},
)
def live_copies_in_declared_locations(store: LiveCopies, parameters: Parameters) -> Judgement:
    """A multi-region database, key or store has a live copy in a location that nobody has declared.

    Why it matters: global tables, global clusters and multi-region keys spread live data and the means to read it.

    How to fix: limit the replicas to the declared locations, or declare the place under `allowed-locations` in the
    settings and record a transfer justification.

    Known gaps: a location that the shipped table does not have, or has unconfirmed, is open. Until locations are
    declared in the settings, only the United Kingdom counts, and a fail is of medium severity.
    """
    if not has_declared_locations(store, parameters):
        return not_applicable("the platform has no declared locations")
    judgement = for_each(
        store.copies,
        lambda copy: _copy_at_home(copy, store, parameters, "a live copy is kept"),
        none=passed("there is no copy in another location", store),
    )
    minor = judgement.verdict is Verdict.FAIL and store.records.is_known_to_be(False)
    return judgement.at(Severity.LOW) if minor else judgement


@policy(
    "TCOP-10-104",
    "backup-copy-outside-declared-locations",
    severity=Severity.HIGH,
    theme="residency",
    maps={"nist-800-53": ("CP-9", "CP-6", "SA-9(5)"), "ncsc-cloud": ("2",)},
)
def backup_copies_in_declared_locations(store: BackupCopies, parameters: Parameters) -> Judgement:
    """A backup or a snapshot is copied to a location that nobody has declared.

    Why it matters: backups are full copies, and often the first thing that a default sends abroad.

    How to fix: point copy rules at declared locations, and choose local or zone redundancy where the paired region is
    not declared.

    Known gaps: a location that the shipped table does not have, or has unconfirmed, is open. Until locations are
    declared in the settings, only the United Kingdom counts, and a fail is of medium severity.
    """
    if not has_declared_locations(store, parameters):
        return not_applicable("the platform has no declared locations")
    return for_each(
        store.copies,
        lambda copy: _copy_at_home(copy, store, parameters, "backups are kept"),
        none=passed("no backup is copied to another location", store),
    )
