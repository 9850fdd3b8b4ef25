"""Alerts: a person is told of what attacks an account; point 6, mitigation "usage monitoring and alerts"."""

from __future__ import annotations

from collections.abc import Mapping

from tcop_iac.assets.kinds.alerts import (
    AlertChannel,
    AuditFilter,
    DetectorPlan,
    PostureService,
    SecurityContact,
    ThreatDetector,
    WatchedTrail,
)
from tcop_iac.assets.kinds.audit import Trail
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import (
    Estate,
    Judgement,
    Parameters,
    Severity,
    failed,
    forbid,
    not_applicable,
    passed,
    policy,
    require,
    undecided,
)

EVENTS: Mapping[str, tuple[str, ...]] = {
    "unauthorised calls": ("UnauthorizedOperation", "AccessDenied"),
    "sign-in without a second factor": ("MFAUsed",),
    "use of the root user": ("Root",),
    "changes of IAM policies": ("PutRolePolicy", "AttachRolePolicy", "CreatePolicy"),
    "changes of the trail": ("StopLogging", "DeleteTrail", "UpdateTrail"),
    "failed sign-in": ("Failed authentication", "ConsoleLogin"),
    "keys disabled or deleted": ("DisableKey", "ScheduleKeyDeletion"),
    "changes of bucket policies": ("PutBucketPolicy", "DeleteBucketPolicy"),
    "changes of AWS Config": ("StopConfigurationRecorder", "DeleteDeliveryChannel"),
    "changes of security groups": ("AuthorizeSecurityGroupIngress", "CreateSecurityGroup"),
    "changes of network ACLs": ("CreateNetworkAcl",),
    "changes of gateways": ("AttachInternetGateway", "CreateInternetGateway", "CreateCustomerGateway"),
    "changes of routes": ("CreateRoute",),
    "changes of VPCs": ("CreateVpc", "DeleteVpc"),
    "changes of the organisation": ("organizations.amazonaws.com",),
}
"""Classes of events (CIS AWS Foundations 3.0, 4.1 to 4.15), each with words of which one is in a pattern for it."""


@policy(
    "TCOP-06-703",
    "high-risk-events-unalerted",
    severity=Severity.MEDIUM,
    theme="monitoring-alerts",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("SI-4(5)", "AU-6", "IR-5"),
        "ncsc-cloud": ("13", "5"),
        "cis-aws-3.0": tuple(f"4.{number}" for number in range(1, 16)),
        "aws-fsbp": ("CloudTrail.5",),
        "checkov": ("CKV2_AWS_10", "CKV_AWS_319"),
        "trivy": tuple(f"AVD-AWS-{number:04}" for number in (*range(147, 161), 162, 174)),
    },
)
def high_risk_events_alerted(
    subject: AuditFilter | AlertChannel | WatchedTrail, estate: Estate, parameters: Parameters
) -> Judgement:
    """An event that endangers the whole account is recorded, and nobody is told.

    Why it matters: logs that nobody is told about do not shorten an incident.

    How to fix: watch the trail for the events of CIS 4.1 to 4.15 by metric filters or event rules, let an alarm with
    actions follow each, and see that somebody reads the topic. Where a central team does so, name `alerts` in the
    setting `central-baseline`.

    Known gaps: a configuration without a filter or a rule is open, since a central team or another tool may watch.
    Subscriptions by e-mail have to be confirmed, which code does not tell.
    """
    if isinstance(subject, AuditFilter):
        return require(subject.tells, True, otherwise="nobody is told of what it finds")
    if isinstance(subject, AlertChannel):
        judgement = require(
            subject.heard, True, otherwise="alarms on the audit trail are sent to it, and nothing reads it"
        )
        if judgement.verdict is Verdict.PASS and subject.confirmed_by_hand.is_known_to_be(True):
            return undecided("it is read by e-mail alone, which somebody has to confirm", subject.confirmed_by_hand)
        return judgement
    return _trail(subject, estate, parameters)


def _trail(trail: WatchedTrail, estate: Estate, parameters: Parameters) -> Judgement:
    same = (one for one in estate.assets_of(trail.resource) if isinstance(one, Trail))
    if any(one.management_activity.is_known_to_be("none") for one in same):
        return not_applicable("it records no management activity")
    filters = [one for one in estate.of(AuditFilter) if one.pattern.is_modelled]
    if "alerts" in parameters.central_baseline or estate.of(PostureService):
        return passed("another service is said to watch the account", trail)
    if not filters:
        sent = require(
            trail.sent_to_logs, True, otherwise="its events go to no group of logs, and no rule watches them"
        )
        if sent.verdict is Verdict.FAIL:
            return sent.at(Severity.LOW)
        return undecided("nothing here watches its events; a central team or another tool may", trail)
    patterns = [one.pattern for one in filters]
    if any(one.is_unknown for one in patterns):
        return undecided(
            "which events are watched is not wholly known", next(one for one in patterns if one.is_unknown)
        )
    missing = [name for name, words in EVENTS.items() if not any(_names(one.content, words) for one in patterns)]
    if missing:
        return failed(f"nothing watches for {', '.join(missing)}", trail)
    return passed("every class of high-risk events is watched", trail)


def _names(pattern: object, words: tuple[str, ...]) -> bool:
    return any(word in str(pattern) for word in words)


@policy(
    "TCOP-06-704",
    "threat-detection-off",
    severity=Severity.HIGH,
    theme="monitoring-alerts",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("SI-4", "RA-5"),
        "ncsc-cloud": ("5", "13"),
        "aws-fsbp": ("GuardDuty.1", "GuardDuty.9", "GuardDuty.10"),
        "checkov": ("CKV_AWS_238", "CKV_AZURE_55", "CKV_AZURE_69", "CKV_AZURE_84", "CKV_AZURE_87"),
        "trivy": ("AVD-AZU-0045",),
    },
)
def threats_detected(detector: ThreatDetector | DetectorPlan) -> Judgement:
    """Managed threat detection is switched off, as a whole or for a sort of resource that holds data.

    Why it matters: attackers choose the region that nobody watches.

    How to fix: keep it on in every region, for object stores, databases, machines and keys.

    Known gaps: a configuration without a detector is not judged, since an organisation may run it for all accounts.
    Runtime agents and scans for malware are a matter of cost.
    """
    if isinstance(detector, ThreatDetector):
        return require(detector.running, True, otherwise="it is switched off")
    if detector.matters.is_known_to_be(False):
        return not_applicable("it is a matter of cost")
    judgement = require(detector.running, True, otherwise="detection is switched off for this sort of resource")
    if judgement.verdict is not Verdict.FAIL:
        return judgement
    return judgement.at(Severity.MEDIUM if detector.is_base.is_known_to_be(True) else Severity.LOW)


@policy(
    "TCOP-06-709",
    "security-contact-not-told",
    severity=Severity.MEDIUM,
    theme="monitoring-alerts",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("IR-6", "IR-7"),
        "ncsc-cloud": ("5", "14"),
        "cis-aws-3.0": ("1.2",),
        "aws-fsbp": ("Account.1",),
        "checkov": ("CKV_AZURE_131", "CKV_AZURE_21"),
        "trivy": ("AVD-AZU-0062", "AVD-AZU-0044"),
    },
)
def security_contact_told(contact: SecurityContact) -> Judgement:
    """A contact for security is registered, and is not sent what happens.

    Why it matters: the provider's notices of abuse and breaches go to whoever is registered.

    How to fix: register a mailbox that a team reads, and turn its notifications on.

    Known gaps: a configuration without such a contact is not judged, since it may be registered elsewhere.
    """
    if contact.for_security.is_known_to_be(False):
        return not_applicable("it is a contact for other matters")
    if contact.notified.is_modelled:
        return forbid(contact.notified, False, because="it is not sent alerts")
    return require(contact.for_security, True, otherwise="it is a contact for other matters")
