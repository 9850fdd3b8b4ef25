"""Monitoring: what is recorded about activity, configuration and network flows; point 6, make things secure."""

from __future__ import annotations

from tcop_iac.assets.kinds.audit import AuditSetting, ConfigurationRecorder, StandardsEngine, Trail
from tcop_iac.assets.kinds.network import FlowLog, Network
from tcop_iac.assets.locations import platform
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import (
    Estate,
    Judgement,
    Parameters,
    Severity,
    either,
    every,
    forbid,
    not_applicable,
    passed,
    policy,
    require,
    require_that,
    undecided,
)


@policy(
    "TCOP-06-701",
    "management-activity-unrecorded",
    severity=Severity.HIGH,
    theme="monitoring-alerts",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("AU-2", "AU-12", "AU-6"),
        "ncsc-cloud": ("13", "5"),
        "cis-aws-3.0": ("3.1",),
        "aws-fsbp": ("CloudTrail.1", "CloudTrail.3"),
        "checkov": ("CKV_AWS_67", "CKV_AWS_251", "CKV2_GCP_5"),
        "trivy": ("AVD-AWS-0014",),
    },
)
def management_activity_recorded(record: Trail | AuditSetting, estate: Estate) -> Judgement:
    """An audit trail leaves out regions, services or half of the management activity, or is switched off.

    Why it matters: without a complete trail an attack cannot be detected, analysed or proved.

    How to fix: run an organisation or multi-region trail with read and write management events and logging on; on
    Azure, route the Administrative, Security, Alert and Policy categories of each subscription.

    Known gaps: a configuration without any trail is not judged, since an organisation's trail may record for it.
    """
    if isinstance(record, AuditSetting):
        return _exemptions(record)
    whole = _records_everything(record)
    if record.is_supplement.is_known_to_be(True):
        return not_applicable("it only adds to another record") if whole.verdict is Verdict.FAIL else _mild(whole)
    if record.management_activity.is_known_to_be("none"):
        return every(
            [passed("it is made for other than management activity", record.management_activity), _enabled(record)]
        )
    if whole.verdict is not Verdict.FAIL or _enabled(record).verdict is Verdict.FAIL:
        return whole
    others = [
        one for one in estate.of(Trail) if one is not record and platform(one.resource) == platform(record.resource)
    ]
    covered = either(map(_records_everything, others))
    if covered.verdict is Verdict.PASS:
        return passed("another trail of this configuration records all management activity", whole.value)
    if covered.verdict is Verdict.OPEN:
        return undecided(f"{whole.reason}; whether another trail does is not known", whole.value)
    return whole


def _records_everything(trail: Trail) -> Judgement:
    left_out = trail.left_out.content or "part"
    judgement = every(
        [
            _enabled(trail),
            require(trail.every_region, True, otherwise="it records one region only"),
            forbid(trail.global_services, False, because="it leaves out services without a region"),
            require(trail.management_activity, "all", otherwise=f"it leaves out {left_out} of the management activity"),
        ]
    )
    if judgement.verdict is Verdict.PASS:
        return passed("all management activity is recorded", trail.every_region)
    return judgement


def _enabled(trail: Trail) -> Judgement:
    return forbid(trail.enabled, False, because="it is switched off")


def _mild(judgement: Judgement) -> Judgement:
    return judgement if judgement.verdict is Verdict.PASS else judgement.at(Severity.LOW)


def _exemptions(setting: AuditSetting) -> Judgement:
    if not setting.covers_all_services.is_modelled:
        return not_applicable("it is about access to the data of one resource")
    if not setting.covers_all_services.is_known_to_be(True):
        return passed("access to a service is recorded", setting.service)
    judgement = require_that(
        setting.exempt, lambda names: not names, "the record of all services leaves out what some identities do"
    )
    if judgement.verdict is Verdict.PASS:
        return passed("access to all services is recorded", setting.service)
    return judgement.at(Severity.LOW)


@policy(
    "TCOP-06-706",
    "network-flows-unrecorded",
    severity=Severity.MEDIUM,
    theme="monitoring-alerts",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("AU-12", "SI-4"),
        "ncsc-cloud": ("13", "11"),
        "cis-aws-3.0": ("3.7",),
        "aws-fsbp": ("EC2.6",),
        "checkov": ("CKV2_AWS_11", "CKV_AZURE_12", "CKV_GCP_26"),
        "trivy": ("AVD-AWS-0178", "AVD-AZU-0073", "AVD-GCP-0029", "AVD-GCP-0076"),
    },
)
def network_flows_recorded(network: Network | FlowLog, estate: Estate, parameters: Parameters) -> Judgement:
    """A private network keeps no record of the traffic that flows in it, or none of what it refuses.

    Why it matters: flow records show scanning, exfiltration and lateral movement.

    How to fix: attach flow logs to each VPC, virtual network and subnet, for all traffic, and keep them centrally.
    Where a central team adds them, name `flow_logs` in the setting `central-baseline`.

    Known gaps: flow logs of single network interfaces do not count.
    """
    if isinstance(network, FlowLog):
        return _flow_log(network)
    judgement = require(network.flows_recorded, True, otherwise="no flow log records what it refuses")
    if judgement.verdict is Verdict.FAIL and "flow_logs" in parameters.central_baseline:
        return undecided("a central team is said to add flow logs", network.flows_recorded)
    if judgement.verdict is Verdict.FAIL and network.address in estate.given_away:
        return undecided("a module that is not on disk is given the network and may record its flows", network)
    return passed("its flows are recorded", network.flows_recorded) if judgement.verdict is Verdict.PASS else judgement


def _flow_log(log: FlowLog) -> Judgement:
    if log.watches_security_group.could_be(True):
        return undecided(
            "flow logs of security groups can no longer be made; plan the move to the virtual network",
            log.watches_security_group,
        )
    kept = require_that(
        log.retention_days,
        lambda days: not days or days >= FLOW_LOG_MIN_DAYS,
        f"records are kept for {log.retention_days.content} days, fewer than {FLOW_LOG_MIN_DAYS}",
    )
    return every(
        [
            require(log.enabled, True, otherwise="it is switched off"),
            kept.at(Severity.LOW) if kept.verdict is Verdict.FAIL else kept,
        ]
    )


FLOW_LOG_MIN_DAYS = 90
"""Flow records that are deleted earlier are too short for an investigation (catalogue, TCOP-06-706)."""


@policy(
    "TCOP-06-705",
    "configuration-unrecorded",
    severity=Severity.MEDIUM,
    theme="monitoring-alerts",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("CA-7", "CM-8", "CM-6"),
        "ncsc-cloud": ("4", "5", "14"),
        "cis-aws-3.0": ("3.3", "4.16"),
        "aws-fsbp": ("Config.1",),
        "checkov": ("CKV2_AWS_45", "CKV2_AWS_48", "CKV_AWS_121"),
    },
)
def configuration_recorded(engine: ConfigurationRecorder | StandardsEngine) -> Judgement:
    """The record of what exists is stopped or leaves types out, or nothing measures it against a standard.

    Why it matters: assurance needs a current record of what exists and how it measures up.

    How to fix: start a recorder for all types of resources in each region, and subscribe to a standard (AWS
    Foundational Security Best Practices or CIS).

    Known gaps: a configuration without a recorder is not judged, since a central one may make it.
    """
    if isinstance(engine, StandardsEngine):
        judgement = require(engine.measures, True, otherwise="it measures against no standard")
        if judgement.verdict is not Verdict.PASS and engine.is_evidence_only.is_known_to_be(True):
            return not_applicable("it is not about general security")
        return (
            passed("it measures against a standard", engine.measures)
            if judgement.verdict is Verdict.PASS
            else judgement
        )
    judgement = every(
        [
            require(engine.covers_data_types, True, otherwise="types of resources that hold data are left out"),
            require(engine.running, True, otherwise="it is not started, so it records nothing"),
        ]
    )
    return (
        passed("it records what exists", engine.covers_data_types) if judgement.verdict is Verdict.PASS else judgement
    )
