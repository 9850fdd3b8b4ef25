"""Audit logging of databases: point 10, storing and maintaining your data, question 9."""

from __future__ import annotations

from tcop_iac.assets.kinds.data import Audited, holds_personal_data, is_sensitive
from tcop_iac.assets.kinds.search import Warehouse
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import Judgement, Parameters, Severity, every, policy, require, undecided


@policy(
    "TCOP-10-302",
    "database-audit-log-not-exported",
    severity=Severity.MEDIUM,
    theme="audit-logging",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("AU-2", "AU-3", "AU-12"),
        "ncsc-cloud": ("13",),
        "aws-fsbp": (
            "RDS.9",
            "RDS.34",
            "RDS.36",
            "RDS.37",
            "Redshift.4",
            "OpenSearch.5",
            "DocumentDB.4",
            "Neptune.2",
        ),
        "checkov": (
            "CKV_AWS_129",
            "CKV_AWS_324",
            "CKV_AWS_325",
            "CKV_AWS_71",
            "CKV_AWS_317",
            "CKV_AWS_104",
            "CKV_AWS_101",
            "CKV_AZURE_23",
            "CKV_GCP_110",
        ),
        "trivy": ("AVD-AWS-0020", "AVD-AWS-0042", "AVD-AWS-0075", "AVD-AZU-0027"),
    },
)
def audit_log_exported(store: Audited, parameters: Parameters) -> Judgement:
    """A database keeps no audit trail of who did what to which records, or keeps it to itself.

    Why it matters: only the engine knows which rows a session touched, and a trail that stays with the engine is lost
    or changed with it.

    How to fix: turn the engine's audit plug-in or parameter on, and export the audit log; the log of slow queries or of
    a profiler is no audit trail.

    Known gaps: a store that is not tagged as sensitive or as holding personal data fails with low severity, a
    warehouse apart. A parameter group or option group that is declared elsewhere leaves the question open.
    """
    judgement = every(
        [
            require(store.audit_exported, True, otherwise="the audit log is not exported"),
            require(store.audit_recorded, True, otherwise="the engine writes no audit trail"),
        ]
    )
    weighty = is_sensitive(store.tags, parameters) is True or holds_personal_data(store.tags)
    if judgement.verdict is not Verdict.FAIL or weighty:
        return judgement
    silent = judgement.value is not None and judgement.value.content is None
    if silent and store.audited_from_outside.is_known_to_be(True):
        return undecided("nothing here turns the audit trail on, and others may", judgement.value)
    return judgement if isinstance(store, Warehouse) else judgement.at(Severity.LOW)
