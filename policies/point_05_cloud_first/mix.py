"""The mix of servers and services: point 5, summary of cloud computing."""

from __future__ import annotations

from collections import Counter

from tcop_iac.assets.kinds.services import INFRASTRUCTURE, PLATFORM, SOFTWARE, Service
from tcop_iac.policy import Estate, Judgement, Parameters, Severity, not_applicable, passed, policy, undecided

WORDS = {INFRASTRUCTURE: "server", PLATFORM: "managed service", SOFTWARE: "software service"}


@policy(
    "TCOP-05-019",
    "mostly-servers",
    severity=Severity.LOW,
    theme="managed-services",
    maps={"ncsc-cloud": ("4",), "nist-800-53": ("CM-8",)},
)
def services_before_servers(estate: Estate, parameters: Parameters) -> Judgement:
    """More of a configuration are servers and disks than services that the provider runs.

    Why it matters: those who assure a design ask how far it uses services rather than servers; a count of what is
    declared answers them.

    How to fix: explain the share of servers in the report on spending, or move to managed services. From which share
    on it is asked for, `max-server-percent` says.

    Known gaps: it never fails, since a count is no judgement of need. Types that are neither are not counted, and a
    group of servers counts as one.
    """
    counts = Counter(str(one.service_class.content) for one in estate.of(Service))
    if not counts:
        return not_applicable("there is nothing that is counted")
    told = ", ".join(_told(counts[class_], word) for class_, word in WORDS.items() if counts[class_])
    share = 100 * counts[INFRASTRUCTURE] // counts.total()
    mix = f"it declares {told}: {share} % are servers"
    return passed(mix) if share <= parameters.max_server_percent else undecided(f"{mix}, which wants an explanation")


def _told(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number > 1 else ''}"
