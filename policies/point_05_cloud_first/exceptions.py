"""Exceptions from public cloud and from other controls: point 5, exceptions."""

from __future__ import annotations

from tcop_iac.assets.kinds.decisions import ApprovedException
from tcop_iac.policy import Judgement, Severity, failed, passed, policy, undecided


@policy(
    "TCOP-05-002",
    "exception-incomplete-or-expired",
    severity=Severity.HIGH,
    theme="public-cloud",
    maps={"ncsc-cloud": ("4",), "nist-800-53": ("PM-9", "CA-5", "RA-7")},
)
def exceptions_are_complete(exception: ApprovedException) -> Judgement:
    """An approved exception lacks a reason, an owner or a date, or its date has passed.

    Why it matters: an exception without reason, owner and date cannot be assured at spend control, and one that never
    ends becomes the policy.

    How to fix: say in `tcop-exceptions.yaml` the control, a target, a justification, the owner, who approved it and
    when, and by when it is reviewed (at most `exception-max-days` later); for controls of point 5 also value_for_money
    and flexibility. Renew it before its review, or take it away.

    Known gaps: whether the words hold good is for people to judge. Comments and metadata that suppress a finding need a
    reason only.
    """
    if exception.fault.content is not None:
        return failed(f"{exception.fault.content}; it accepts nothing", exception.fault)
    if exception.matched.is_known_to_be(False):
        return undecided("it is about nothing that was found here; other roots may use it", exception.matched)
    return passed("it is complete and in date", exception)
