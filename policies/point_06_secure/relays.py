"""Machines that forward packets of others, and consoles past the network's rules: point 6, network exposure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tcop_iac.assets.answers import Answer, agreed, any_of, truth
from tcop_iac.assets.kinds.relays import OneInterfaceRelay, RelayMachine, SerialConsole
from tcop_iac.assets.tags import squeezed
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Content, Unknown
from tcop_iac.policy import Judgement, Severity, every, forbid, passed, policy, undecided

_ROUTER = re.compile(r"(^|[^a-z])(nat|router|firewall|fw|(open)?vpn)([^a-z]|$)", re.IGNORECASE)
"""Words in names and tags of machines that are there to forward."""
_TELLING = {"name", "role", "function", "purpose", "type", "component", "description"}
"""Keys of tags, as `squeezed` makes them, that tell what one machine is for; others are those of a whole stack."""


@policy(
    "TCOP-06-610",
    "machine-forwards-or-has-a-console",
    severity=Severity.MEDIUM,
    theme="network-exposure",
    maps={
        "cwe": ("CWE-1188",),
        "nist-800-53": ("AC-4", "CM-7", "SC-7"),
        "ncsc-cloud": ("11",),
        "checkov": ("CKV_GCP_35", "CKV_GCP_36"),
        "trivy": ("AVD-GCP-0032", "AVD-GCP-0043"),
    },
)
def machines_keep_to_themselves(subject: SerialConsole) -> Judgement:
    """A machine forwards packets that are not addressed to it, or is reached at its serial port.

    Why it matters: a machine that forwards lets an intruder pose as others and get round the network's rules; the
    serial port takes connections from any address, past every firewall.

    How to fix: leave forwarding off on all but routers, firewalls and NAT, and name those so; turn the serial port on
    only while a machine is being repaired.

    Known gaps: a machine passes as a router where a route sends packets to it, or its name, tags or address say nat,
    router, firewall or VPN. Interfaces that are declared on their own are not read, nor routes that stand within a
    route table. A machine that says nothing of its serial port is judged without the metadata of its project.
    """
    console = forbid(subject.console_open, True, because="its serial port takes connections from any address")
    if not isinstance(subject, RelayMachine):
        return console
    return every((console, _forwarding(subject)))


def _forwarding(machine: RelayMachine) -> Judgement:
    judgement = forbid(machine.forwards, True, because="it may forward packets that are not addressed to it")
    if judgement.verdict not in (Verdict.FAIL, Verdict.OPEN):
        return judgement
    router = any_of((truth(machine.routed_to.content), *_said_to_be_router(machine)))
    if router is True:
        return passed("it may forward packets, and is said to be there for it", machine.forwards)
    if isinstance(router, Unknown) and judgement.verdict is Verdict.FAIL:
        return undecided(
            f"it may forward packets, and whether it is there for it is not known: {router.reason}", machine.forwards
        )
    return judgement.at(Severity.LOW) if isinstance(machine, OneInterfaceRelay) else judgement


def _said_to_be_router(machine: RelayMachine) -> Iterator[Answer]:
    """What its address, its name and its tags each answer."""
    yield _names_router(machine.address)
    yield agreed(machine.name.content, _names_router)
    yield agreed(machine.tags.content, _tagged_router)


def _tagged_router(tags: Content) -> Answer:
    """What tags answer: one that tells what the machine is for, or one whose key has one of the words."""
    if isinstance(tags, Unknown):
        return tags
    listed = tags.items() if isinstance(tags, dict) else ()
    told = [agreed(tag, _names_router) for key, tag in listed if squeezed(key) in _TELLING]
    marked = [agreed(tag, _is_yes) for key, tag in listed if _names_router(key) is True]
    return any_of((*told, *marked))


def _is_yes(tag: Content) -> Answer:
    return tag if isinstance(tag, Unknown) else str(tag).lower() not in ("false", "no", "off", "0")


def _names_router(content: Content) -> Answer:
    """Whether a text has one of the words; a partly known one may have it in what is known."""
    if isinstance(content, Unknown):
        known = "?".join(part for part in content.parts if isinstance(part, str))
        return True if _ROUTER.search(_spaced(known)) else content
    return bool(_ROUTER.search(_spaced(str(content or ""))))


def _spaced(words: str) -> str:
    """`words` with those that are run together (`NatServer`, `NATServer`) apart."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", words)
