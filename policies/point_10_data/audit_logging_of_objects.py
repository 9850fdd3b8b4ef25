"""Records of who reads and changes objects and items: point 10, storing and maintaining your data, question 9."""

from __future__ import annotations

from tcop_iac.assets.kinds.data import holds_personal_data, is_sensitive
from tcop_iac.assets.kinds.stores import AccessRecorded, KeyedStore
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    either,
    failed,
    not_applicable,
    policy,
    require,
    undecided,
)


@policy(
    "TCOP-10-301",
    "object-access-unrecorded",
    severity=Severity.MEDIUM,
    theme="audit-logging",
    maps={
        "cwe": ("CWE-778",),
        "nist-800-53": ("AU-2", "AU-3", "AU-12", "AC-6(9)"),
        "ncsc-cloud": ("13",),
        "cis-aws-3.0": ("3.8", "3.9"),
        "aws-fsbp": ("S3.9",),
        "checkov": ("CKV_AWS_18", "CKV2_AZURE_21", "CKV2_GCP_5", "CKV_GCP_62"),
        "trivy": ("AVD-AWS-0089", "AVD-AWS-0171", "AVD-AWS-0172", "AVD-GCP-0077", "AVD-GCP-0079"),
    },
)
def object_access_recorded(store: AccessRecorded, parameters: Parameters) -> Judgement:
    """Nobody records who reads and changes the objects of a sensitive store, or the items of a sensitive table.

    Why it matters: logs of management do not show access to data; records of objects and items do.

    How to fix: add data events of the trail for sensitive stores and tables, for reads and writes, and name a bucket
    with the closing slash; or keep server access logs in another store as a cheaper fallback.

    Known gaps: a trail of another configuration may record the events, so where no trail is declared beside a sensitive
    store it is open. In which regions a trail records is not compared.
    """
    if store.logs_to_itself.is_known_to_be(True):
        judgement = failed(
            "it keeps its access logs in itself, among the objects that they are about", store.logs_to_itself
        )
        return judgement if is_sensitive(store.tags, parameters) is True else judgement.at(Severity.LOW)
    logged = require(store.access_logged, True, otherwise="access to it is not recorded")
    if logged.verdict is Verdict.PASS:
        return logged
    needed = True if holds_personal_data(store.tags) else is_sensitive(store.tags, parameters)
    if needed is False:
        return not_applicable("the data are not tagged as sensitive or personal")
    judgement = either([_trailed(store), logged])
    if isinstance(needed, Unknown) and judgement.verdict is Verdict.FAIL:
        return undecided(f"whether its data are sensitive is not known, and {judgement.reason}", store.tags)
    return judgement


def _trailed(store: AccessRecorded) -> Judgement:
    """What the trails that are declared here record of access to the store."""
    kept = store.access_trailed
    if not kept.is_modelled:
        return not_applicable("trails record nothing of the kind")
    if kept.content is None:
        return undecided("whether a trail elsewhere records access to it is not known", kept)
    if kept.is_known_to_be("some"):
        return require(kept, "all", otherwise="a trail records a part of the access to it").at(Severity.LOW)
    judgement = require(kept, "all", otherwise="access to it is not recorded, and no trail here does it")
    return judgement.at(Severity.LOW) if isinstance(store, KeyedStore) else judgement
