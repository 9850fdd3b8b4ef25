"""Patches of operating systems: point 6, keeping software current."""

from __future__ import annotations

from tcop_iac.assets.kinds.patching import ApprovalRule, PatchBaseline, PatchedMachine, PatchSchedule
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown, first_unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    either,
    failed,
    not_applicable,
    over_contents,
    passed,
    policy,
    require_that,
    undecided,
)

SOON_DAYS, LATE_DAYS = 14, 30
"""Within how many days critical patches should be approved, and when that is too late (catalogue, TCOP-06-804)."""


@policy(
    "TCOP-06-804",
    "system-not-patched",
    severity=Severity.HIGH,
    theme="patching",
    maps={
        "cwe": ("CWE-1104",),
        "nist-800-53": ("SI-2", "SI-2(3)"),
        "ncsc-cloud": ("5",),
        "aws-fsbp": ("SSM.1", "SSM.2"),
        "checkov": ("CKV_AZURE_177", "CKV_AZURE_95", "CKV_AWS_386"),
        "trivy": ("AVD-AWS-0344",),
    },
)
def systems_are_patched(subject: PatchedMachine | PatchSchedule | PatchBaseline, parameters: Parameters) -> Judgement:
    """The operating system of a machine is not patched on a schedule, or its image may come from anybody.

    Why it matters: unpatched servers are the classic way in.

    How to fix: use a patch baseline with a window, automatic platform patching, or replace servers from fresh images
    at least monthly. Name the owner of the image that is looked up.

    Known gaps: a machine that says nothing is judged only where `patching-owner` is "workload", since a central team
    may patch it from outside. The age of images is not judged, nor are machines of a group that is renewed as a whole.
    """
    if isinstance(subject, PatchSchedule):
        return _schedule(subject)
    if isinstance(subject, PatchBaseline):
        return _baseline(subject, parameters)
    return _machine(subject, parameters)


def _machine(machine: PatchedMachine, parameters: Parameters) -> Judgement:
    flaw = "its image is looked up without an owner, so anybody can publish one that is taken"
    image = require_that(machine.image, lambda one: one != "anybody", flaw)
    if image.verdict in (Verdict.FAIL, Verdict.OPEN):
        return image
    if machine.scheduled.is_known_to_be(True):
        return passed("a schedule patches it", machine.scheduled)
    if machine.automatic.is_modelled:
        return over_contents(machine.automatic, lambda automatic: _itself(machine, automatic, parameters))
    if machine.image.is_known_to_be("newest"):
        return passed("it starts from the newest image of a named owner", machine.image)
    return not_applicable("the age of its image is not in the code")


def _itself(machine: PatchedMachine, automatic: bool | None, parameters: Parameters) -> Judgement:
    if automatic is True:
        return passed("it is patched automatically", machine.automatic)
    if automatic is False:
        return failed("automatic updates are turned off", machine.automatic)
    if parameters.patching_owner != "workload":
        return not_applicable("a central team may patch it from outside")
    doubt = first_unknown(machine.scheduled.content)
    if doubt is not None:
        return undecided(f"whether a schedule patches it is not known: {doubt.reason}")
    return failed("nothing here patches it on a schedule", machine.automatic).at(Severity.MEDIUM)


def _schedule(schedule: PatchSchedule) -> Judgement:
    if schedule.recurring.is_known_to_be(True):
        return passed("it patches again and again", schedule.recurring)
    return not_applicable("it may run only once")


def _baseline(baseline: PatchBaseline, parameters: Parameters) -> Judgement:
    """The rule that approves critical patches first decides."""
    found = [_rule(one, parameters) for one in baseline.rules if not one.critical.is_known_to_be(False)]
    if baseline.rules.missing is not None:
        found.append(undecided(f"its rules are not all known: {baseline.rules.missing.reason}"))
    best = either(found)
    if best.verdict is Verdict.FAIL and any(one.verdict is Verdict.NOT_APPLICABLE for one in found):
        return not_applicable(f"critical patches are approved within {LATE_DAYS} days")
    return best


def _rule(rule: ApprovalRule, parameters: Parameters) -> Judgement:
    def approved_until(day: str | None) -> Judgement:
        if day is not None and day < parameters.today:
            return failed(f"no patch that is released after {day} is approved", rule.until).at(Severity.LOW)
        if day is not None:
            return passed(f"patches are approved until {day}", rule.until)
        return over_contents(rule.days, approved_after)

    def approved_after(days: int | None) -> Judgement:
        if days is not None and days > LATE_DAYS:
            flaw = f"critical patches are approved only after {days} days"
            return failed(flaw, rule.days).at(Severity.LOW)
        if days is not None and days <= SOON_DAYS:
            return passed(f"critical patches are approved after {days} days", rule.days)
        return not_applicable("patches are approved neither soon nor late")

    judgement = over_contents(rule.until, approved_until)
    doubt = rule.critical.content
    doubt = rule.existence if rule.existence is not None else doubt
    if isinstance(doubt, Unknown) and judgement.verdict in (Verdict.PASS, Verdict.FAIL):
        return undecided(f"whether the rule is about critical patches is not known: {doubt.reason}", rule.critical)
    return judgement
