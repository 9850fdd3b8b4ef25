"""Debuggers that were left on: point 6, network exposure."""

from __future__ import annotations

from tcop_iac.assets.kinds.debugger import DebuggableService
from tcop_iac.policy import Judgement, Severity, forbid, policy


@policy(
    "TCOP-06-613",
    "debugger-left-on",
    severity=Severity.MEDIUM,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-489",),
        "nist-800-53": ("CM-7", "SC-7"),
        "ncsc-cloud": ("11",),
        "checkov": ("CKV_AZURE_72", "CKV_AZURE_155"),
    },
)
def debuggers_are_off(service: DebuggableService) -> Judgement:
    """A web service lets a debugger in from afar.

    Why it matters: a debugger reads the memory of the service, its secrets included, and can stop or change what runs.
    The platform opens more ports for it, behind which only a sign-in stands.

    How to fix: turn remote debugging off. Where a fault has to be looked at, turn it on by hand in a test environment:
    the platform turns it off again after 48 hours, but each run of this code would turn it on anew.

    Known gaps: a debugger that the code of the service starts by itself is not seen.
    """
    return forbid(service.debugger_on, True, because="remote debugging is on")
