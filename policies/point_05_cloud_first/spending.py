"""What is paid: commitments, and who hears of the bill: point 5, how adopting cloud first will help."""

from __future__ import annotations

from tcop_iac.assets.kinds.commitments import Budget, Commitment
from tcop_iac.policy import Judgement, Severity, every, forbid, policy, require, require_that


@policy(
    "TCOP-05-011",
    "capacity-committed-for-years",
    severity=Severity.LOW,
    theme="elasticity",
    maps={"nist-800-53": ("SA-4",), "ncsc-cloud": ("4",)},
)
def commitments_are_short(commitment: Commitment) -> Judgement:
    """Capacity is bought for several years, or paid ahead.

    Why it matters: reservations can save money, but they fix a supplier and a size for years, so the case for them has
    to be visible.

    How to fix: prefer plans of one year without payment ahead, and accept longer ones with the comparison as reason.

    Known gaps: the id of a savings plan's or a reservation's offering does not tell its term.
    """
    ahead = forbid(commitment.paid_ahead, True, because="part of it is paid ahead")
    years = require_that(
        commitment.years, lambda number: number is None or number <= 1, "it binds for more than a year"
    )
    return every((ahead, years))


@policy(
    "TCOP-05-012",
    "budget-alarms-nobody",
    severity=Severity.LOW,
    theme="elasticity",
    maps={"nist-800-53": ("SI-4",), "ncsc-cloud": ("14",)},
)
def budgets_tell_somebody(budget: Budget) -> Judgement:
    """A budget tells nobody when spending comes near it.

    Why it matters: pricing by use saves money only where somebody hears that use has changed.

    How to fix: give the budget a notification with a subscriber (AWS, Azure) or threshold rules (Google Cloud).

    Known gaps: an account without any budget in code is not judged, since its budgets often stand elsewhere.
    """
    return require(budget.somebody_told, True, otherwise="nobody is told when spending comes near it")
