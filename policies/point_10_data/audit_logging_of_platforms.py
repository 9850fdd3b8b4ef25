"""Audit logging of platforms: point 10, storing and maintaining your data, question 9."""

from __future__ import annotations

from tcop_iac.assets.kinds.audit import AccessLogged, AuditSetting, Trail
from tcop_iac.model.finding import Verdict
from tcop_iac.policy import Judgement, Parameters, Severity, not_applicable, passed, policy, require, undecided


@policy(
    "TCOP-10-303",
    "data-access-unrecorded",
    severity=Severity.MEDIUM,
    theme="audit-logging",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("AU-2", "AU-12"),
        "ncsc-cloud": ("13",),
        "checkov": ("CKV2_GCP_5", "CKV2_AZURE_20"),
        "trivy": ("AVD-GCP-0079",),
    },
)
def data_access_recorded(record: AccessLogged | AuditSetting | Trail, parameters: Parameters) -> Judgement:
    """A platform does not record who reads and writes the data of a service, or half of it.

    Why it matters: on Azure and Google most data services record access only after a setting is made.

    How to fix: create a diagnostic setting with the audit category (or the group `audit` or `allLogs`), or an audit
    configuration with DATA_READ and DATA_WRITE, for each data service.

    Known gaps: settings that the platform's policies make do not appear in code. A trail without events of data tables
    is no finding.
    """
    if isinstance(record, Trail):
        kept = record.records_data_access.is_known_to_be(True)
        return passed("access to tables is recorded", record.records_data_access) if kept else not_applicable("no note")
    if isinstance(record, AccessLogged):
        return _routed(record, parameters)
    if not record.concerns_data_service.could_be(True):
        return not_applicable("the service holds no data")
    judgement = require(record.records_data_access, True, otherwise="reads and writes of data are not both recorded")
    if judgement.verdict is Verdict.FAIL and not record.concerns_data_service.is_known_to_be(True):
        return undecided("which service it is for is not known", record.concerns_data_service)
    return passed("access to data is recorded", record.records_data_access) if _is_pass(judgement) else judgement


def _routed(service: AccessLogged, parameters: Parameters) -> Judgement:
    judgement = require(service.access_routed, True, otherwise="no diagnostic setting records access to it")
    if judgement.verdict is Verdict.FAIL and "diagnostic_settings" in parameters.central_baseline:
        return undecided("a central team is said to make diagnostic settings", service.access_routed)
    return passed("access to it is recorded", service.access_routed) if _is_pass(judgement) else judgement


def _is_pass(judgement: Judgement) -> bool:
    return judgement.verdict is Verdict.PASS
