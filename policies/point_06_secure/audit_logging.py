"""Audit logging: records of access, and that nobody can change them; point 6, make things secure."""

from __future__ import annotations

from tcop_iac.assets.kinds.audit import AuditArchive, Trail
from tcop_iac.assets.kinds.cluster import Cluster, TaskCluster
from tcop_iac.assets.kinds.entry import EntryPoint, WebFirewall
from tcop_iac.assets.kinds.logs import LogStore
from tcop_iac.assets.kinds.workload import Containers
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Origin, first_unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    every,
    for_each,
    not_applicable,
    passed,
    policy,
    require,
    undecided,
)


@policy(
    "TCOP-06-702",
    "audit-log-changeable",
    severity=Severity.HIGH,
    theme="audit-logging",
    maps={
        "cwe": ("CWE-778", "CWE-345"),
        "nist-800-53": ("AU-9", "AU-9(3)"),
        "ncsc-cloud": ("13", "2"),
        "cis-aws-3.0": ("3.2", "3.4", "3.5"),
        "aws-fsbp": ("CloudTrail.2", "CloudTrail.4", "CloudTrail.6", "CloudTrail.7"),
        "checkov": ("CKV_AWS_35", "CKV_AWS_36", "CKV2_GCP_4"),
        "trivy": ("AVD-AWS-0015", "AVD-AWS-0016", "AVD-AWS-0161", "AVD-AWS-0163"),
    },
)
def audit_log_protected(log: Trail | AuditArchive | LogStore) -> Judgement:
    """Audit records can be changed, deleted or read by others without anybody noticing.

    Why it matters: an intruder's first aim is to erase the evidence.

    How to fix: turn on digest validation, encrypt with a key of your own, and store in a private bucket with versions
    and a lock, best in an account of its own.

    Known gaps: a bucket in another configuration is judged there; here only the trail itself is.
    """
    if isinstance(log, LogStore):
        return _locked(log)
    if isinstance(log, AuditArchive):
        return _archive(log)
    without_key = require(log.customer_key, True, otherwise="its records are not encrypted with a key of your own")
    evident = require(log.tamper_evident, True, otherwise="changed and deleted records cannot be told")
    judgement = every([evident, without_key.at(Severity.LOW)])
    return (
        passed("changes can be told, and a key protects it", log.tamper_evident) if _is_pass(judgement) else judgement
    )


def _archive(archive: AuditArchive) -> Judgement:
    milder = Severity.MEDIUM if archive.holds_trail.could_be(True) else Severity.LOW
    judgement = every(
        [
            require(archive.private, True, otherwise="the records in it can be made public"),
            require(archive.versioned, True, otherwise="a record in it that is overwritten is lost").at(milder),
            require(archive.undeletable, True, otherwise="records in it can be deleted").at(milder),
        ]
    )
    return passed("records in it are private and stay as they are", archive) if _is_pass(judgement) else judgement


def _locked(store: LogStore) -> Judgement:
    if not store.holds_audit_trail.could_be(True):
        return not_applicable("no audit trail is written to it")
    judgement = require(store.locked, True, otherwise="audit logs in it can be deleted, since it is not locked")
    if judgement.verdict is Verdict.FAIL and not store.holds_audit_trail.is_known_to_be(True):
        return undecided("whether audit logs are written to it is not known", store.holds_audit_trail)
    return judgement.at(Severity.MEDIUM)


def _is_pass(judgement: Judgement) -> bool:
    return judgement.verdict is Verdict.PASS


@policy(
    "TCOP-06-707",
    "web-access-unlogged",
    severity=Severity.MEDIUM,
    theme="audit-logging",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("AU-2", "AU-12"),
        "ncsc-cloud": ("13",),
        "aws-fsbp": ("ELB.5", "CloudFront.5", "APIGateway.1", "APIGateway.9", "WAF.11"),
        "checkov": (
            "CKV_AWS_91", "CKV_AWS_86", "CKV_AWS_76", "CKV_AWS_95", "CKV2_AWS_31", "CKV_AZURE_63", "CKV_AWS_92",
        ),
        "trivy": ("AVD-AWS-0001", "AVD-AWS-0010"),
    },
)  # fmt: skip
def web_access_logged(entry: EntryPoint, parameters: Parameters) -> Judgement:
    """An entry point for web requests keeps no record of who asked for what.

    Why it matters: request logs are the record of who used the service and how it was attacked.

    How to fix: turn on access logging for balancers, distributions, interface stages and web firewalls, and send it to
    a store that the service itself cannot change.

    Known gaps: a network balancer logs nothing but TLS connections, so one without a TLS listener is not judged.
    """
    if entry.takes_requests.is_known_to_be(False):
        return not_applicable("it is switched off, or of a sort that sees no requests")
    judgement = require(entry.access_logged, True, otherwise="no record of requests is kept")
    if judgement.verdict is Verdict.PASS:
        return passed("a record of requests is kept", entry.access_logged)
    doubt = first_unknown(entry.takes_requests.content)
    if judgement.verdict is Verdict.FAIL and doubt is not None:
        return undecided(f"whether it sees requests is not known: {doubt.reason}", entry.takes_requests)
    if judgement.verdict is Verdict.FAIL and isinstance(entry, WebFirewall) and "waf" in parameters.central_baseline:
        return undecided("a central team is said to add the logging of web firewalls", entry.access_logged)
    return judgement.at(Severity.LOW) if entry.internal.is_known_to_be(True) else judgement


@policy(
    "TCOP-06-708",
    "container-activity-unlogged",
    severity=Severity.MEDIUM,
    theme="audit-logging",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("AU-2", "AU-12"),
        "ncsc-cloud": ("13",),
        "aws-fsbp": ("EKS.8", "ECS.12"),
        "checkov": ("CKV_AWS_37", "CKV_AWS_65", "CKV_GCP_1"),
        "trivy": ("AVD-AWS-0038", "AVD-AWS-0034", "AVD-GCP-0060"),
    },
)
def container_activity_logged(place: Cluster | TaskCluster | Containers, parameters: Parameters) -> Judgement:
    """A cluster keeps no record of who changed what in it, or a container's output goes nowhere.

    Why it matters: the Kubernetes audit log is the only record of who changed what in the cluster.

    How to fix: enable the api, audit and authenticator logs (or the diagnostic categories) and keep them; give every
    container a log configuration.

    Known gaps: container insights may be switched on for the whole account; where a central team does, name
    `container_insights` in the setting `central-baseline`.
    """
    if isinstance(place, Containers):
        return _outputs_kept(place)
    if isinstance(place, TaskCluster):
        return _activity_measured(place, parameters)
    changes = require(place.changes_logged, True, otherwise="the log of who changed what is not kept")
    requests = require(place.requests_logged, True, otherwise="requests and sign-ins are not logged").at(Severity.LOW)
    judgement = every([changes, requests])
    return passed("the activity in it is logged", place.changes_logged) if _is_pass(judgement) else judgement


def _activity_measured(cluster: TaskCluster, parameters: Parameters) -> Judgement:
    measured = cluster.activity_measured
    judgement = require(measured, True, otherwise="the activity of its tasks is not measured")
    if judgement.verdict is Verdict.PASS:
        return passed("the activity of its tasks is measured", measured)
    silent = measured.origin is Origin.ABSENT
    if judgement.verdict is Verdict.FAIL and silent and "container_insights" in parameters.central_baseline:
        return undecided("a central team is said to switch measurements on for the account", measured)
    return judgement.at(Severity.LOW)


def _outputs_kept(task: Containers) -> Judgement:
    routed = any(container.routes_logs.is_known_to_be(True) for container in task.containers)
    judgement = for_each(
        task.containers,
        lambda one: require(one.output_kept, True, otherwise="the output of a container goes nowhere"),
        none=not_applicable("it has no containers"),
    )
    return judgement.at(Severity.LOW) if routed and judgement.verdict is not Verdict.PASS else judgement
