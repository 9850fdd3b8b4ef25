"""Who is told: alarms on audit trails, threat detection, contacts for incidents."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class AuditFilter(Asset):
    """Something that watches an audit trail for events."""

    pattern: Value[str]
    """The pattern that names the events."""
    tells: Value[bool]
    """Whether somebody is told when it finds one."""


class AlertChannel(Asset):
    """A topic that alarms about the audit trail are sent to."""

    heard: Value[bool]
    """Whether something that surely works reads it."""
    confirmed_by_hand: Value[bool]
    """Whether all that reads it is an address that somebody has to confirm."""


class WatchedTrail(Asset):
    """An audit trail, and whether it can be watched."""

    sent_to_logs: Value[bool]
    """Whether its events go to a group of logs, where filters can watch them."""


class PostureService(Asset):
    """A service that watches the whole account by itself."""


class ThreatDetector(Asset):
    """A managed service that looks for attacks."""

    running: Value[bool]


class DetectorPlan(Asset):
    """One part of such a service, for a sort of resource."""

    running: Value[bool]
    matters: Value[bool]
    """Whether it is one that most estates need."""
    is_base: Value[bool]
    """Whether nothing else looks after that sort of resource."""


class AccessAnalyser(Asset):
    """A service that looks for resources that outsiders can use."""

    finds_outsiders: Value[bool]
    """Whether it looks for access from outside, and not just for grants that nobody uses."""


class SecurityContact(Asset):
    """An address that the provider writes to when something happens."""

    for_security: Value[bool]
    """Whether it is the one for security."""
    notified: Value[bool]
    """Whether it is sent what happens."""
