"""Public names that point at something gone: point 6, network exposure."""

from __future__ import annotations

from tcop_iac.assets.kinds.names import NamePointer, Target
from tcop_iac.assets.names import ANYBODY, HERE
from tcop_iac.policy import (
    Judgement,
    Severity,
    for_each,
    not_applicable,
    over_contents,
    passed,
    policy,
    undecided,
)

WRITTEN_OUT = "whether its target is still held is not known: it is written out, and anybody could take it once let go"


@policy(
    "TCOP-06-608",
    "name-points-at-something-gone",
    severity=Severity.HIGH,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-672",),
        "nist-800-53": ("CM-8", "SC-20"),
        "ncsc-cloud": ("5", "11"),
        "aws-fsbp": ("CloudFront.12",),
        "checkov": ("CKV2_AWS_23",),
    },
)
def names_point_at_what_is_there(pointer: NamePointer) -> Judgement:
    """A public name may point at a bucket, an application or an address that is gone.

    Why it matters: anybody who registers the vanished bucket, application or address name then serves content under
    a government domain.

    How to fix: create records from the resource that they point at, delete the record first, and run a regular check
    of the whole zone.

    Known gaps: code alone never shows that a target is gone, so the policy does not fail. Names of services that prove
    who owns a domain are not judged, nor are delegated zones, mail servers and outputs of modules that are not read.
    """
    return for_each(pointer.targets, _held)


def _held(target: Target) -> Judgement:
    def judge(holder: str) -> Judgement:
        if holder == HERE:
            return passed("it points at what this configuration makes or looks up", target.holder)
        if holder == ANYBODY:
            return undecided(WRITTEN_OUT, target.holder)
        return not_applicable("its target is not one that anybody could take")

    return over_contents(target.holder, judge)
