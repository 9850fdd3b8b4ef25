"""How a run ends."""

from __future__ import annotations

from enum import IntEnum

from tcop_iac.model.finding import Outcome, Severity, Verdict


class ExitCode(IntEnum):
    """The exit codes of `tcop-iac scan`."""

    CLEAN = 0
    FINDINGS = 1
    ERROR = 2
    INCOMPLETE = 3


def exit_code(outcome: Outcome, fail_on: Severity | None, strict: bool) -> ExitCode:
    """How the run ends: incomplete before findings, since what was not read may hold more of them.

    `fail_on` is the mildest severity that counts, None where none does.
    """
    if outcome.incomplete or (strict and outcome.missing_modules):
        return ExitCode.INCOMPLETE
    fails = (finding for finding in outcome.unsuppressed if finding.verdict is Verdict.FAIL)
    if fail_on is not None and any(finding.severity.rank >= fail_on.rank for finding in fails):
        return ExitCode.FINDINGS
    return ExitCode.CLEAN
