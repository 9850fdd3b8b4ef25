"""Residency of copies of objects: point 10, storing and maintaining your data, question 1."""

from __future__ import annotations

from tcop_iac.assets.kinds.stores import CopyRule, ObjectStore
from tcop_iac.assets.locations import is_declared
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    for_each,
    not_applicable,
    policy,
    require_that,
)


@policy(
    "TCOP-10-102",
    "objects-copied-outside-declared-locations",
    severity=Severity.HIGH,
    theme="residency",
    maps={"nist-800-53": ("SA-9(5)", "CP-6"), "ncsc-cloud": ("2",)},
)
def objects_copied_to_declared_locations(store: ObjectStore, parameters: Parameters) -> Judgement:
    """Objects are replicated to a location that nobody has declared.

    Why it matters: replication silently creates a second home for the data.

    How to fix: choose a destination in a declared location, or declare the place and record the transfer.

    Known gaps: a bucket in another configuration has no region in its name, so copies to it are open.
    """

    def judge(rule: CopyRule) -> Judgement:
        if rule.enabled.is_known_to_be(False):
            return not_applicable("the rule is disabled")
        judgement = require_that(
            rule.destination_location,
            lambda place: isinstance(place, str) and is_declared(place, store.resource, parameters),
            f"objects are copied to {rule.destination_location.content}, which is not a declared location",
        )
        undeclared = judgement.verdict is Verdict.FAIL and not parameters.locations_declared
        return judgement.at(Severity.MEDIUM) if undeclared else judgement

    return for_each(store.copies, judge, none=not_applicable("objects are not copied elsewhere"))
