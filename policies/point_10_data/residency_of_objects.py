"""Residency of copies of objects: point 10, storing and maintaining your data, question 1."""

from __future__ import annotations

from tcop_iac.assets.kinds.stores import CopyRule, ObjectCopies, ObjectStore
from tcop_iac.judgements import in_declared_location, places_in
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import (
    Asset,
    Judgement,
    Parameters,
    Severity,
    Value,
    every,
    for_each,
    forbid,
    not_applicable,
    passed,
    policy,
    require_that,
    undecided,
)


@policy(
    "TCOP-10-102",
    "objects-copied-outside-declared-locations",
    severity=Severity.HIGH,
    theme="residency",
    maps={"nist-800-53": ("SA-9(5)", "CP-6"), "ncsc-cloud": ("2",)},
)
def objects_copied_to_declared_locations(store: ObjectCopies, parameters: Parameters) -> Judgement:
    """Objects are copied to a location, an account or an organisation that nobody has declared.

    Why it matters: replication silently creates a second home for the data.

    How to fix: choose a destination in a declared location, or declare the place under `allowed-locations` (an account
    under `known-accounts`) in the settings and record the transfer.

    Known gaps: a bucket in another configuration has no region in its name, so copies to it are open. Until locations
    are declared in the settings, only the United Kingdom counts, and a fail is of medium severity.
    """
    copied = for_each(
        store.copies,
        lambda rule: _judged(rule, store, parameters),
        none=not_applicable("objects are not copied elsewhere"),
    )
    if isinstance(store, ObjectStore):
        flaw = "rules may copy its objects to any other organisation on the platform"
        return every([copied, forbid(store.open_to_other_tenants, True, because=flaw)])
    return copied


def _judged(rule: CopyRule, store: Asset, parameters: Parameters) -> Judgement:
    if rule.enabled.is_known_to_be(False):
        return not_applicable("the rule is disabled")
    judgement = every([_at_home(rule.destination_location, store, parameters), _known_account(rule, parameters)])
    if judgement.verdict is Verdict.FAIL and rule.enabled.is_modelled and not rule.enabled.is_known_to_be(True):
        return undecided(f"{judgement.reason}, if the rule is enabled, which is not known", rule.enabled)
    return judgement


def _at_home(location: Value[str], store: Asset, parameters: Parameters) -> Judgement:
    if location.is_known_to_be(None):
        return passed("copies stay with the original", location)
    flaw = f"objects are copied to {places_in(location)}, which is not a declared location"
    judgement = in_declared_location(location, store, parameters, flaw, silence_is_home=True)
    undeclared = judgement.verdict is Verdict.FAIL and not parameters.locations_declared
    return judgement.at(Severity.MEDIUM) if undeclared else judgement


def _known_account(rule: CopyRule, parameters: Parameters) -> Judgement:
    """The receiving account is among the known ones; until some are known, any may be."""
    if not parameters.known_accounts or rule.destination_account.content is None:
        return not_applicable("no account is compared")
    return require_that(
        rule.destination_account,
        lambda account: account is None or account in parameters.known_accounts,
        "objects are copied to an account that is not a known one",
    )
