"""Records of who reads and changes objects: point 10, storing and maintaining your data."""

from __future__ import annotations

from tcop_iac.assets.kinds.audit import Trail
from tcop_iac.assets.kinds.data import holds_personal_data, is_sensitive
from tcop_iac.assets.kinds.stores import ObjectStore
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import (
    Estate,
    Judgement,
    Parameters,
    Severity,
    either,
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
        "nist-800-53": ("AU-2", "AU-3", "AU-12"),
        "ncsc-cloud": ("13",),
        "cis-aws-3.0": ("3.8", "3.9"),
        "aws-fsbp": ("S3.9",),
        "checkov": ("CKV_AWS_18", "CKV2_AZURE_21", "CKV_GCP_62"),
        "trivy": ("AVD-AWS-0089", "AVD-AWS-0171", "AVD-AWS-0172"),
    },
)
def object_access_recorded(store: ObjectStore, estate: Estate, parameters: Parameters) -> Judgement:
    """Nobody records who reads and changes the objects of a sensitive store.

    Why it matters: logs of management do not show access to data; records of objects do.

    How to fix: add data events of the trail for sensitive stores, or server access logs as a cheaper fallback.

    Known gaps: a trail of another configuration may record the events, so where no trail is declared beside a sensitive
    store it is open. Which stores a trail's selector names is not compared.
    """
    judgement = require(store.access_logged, True, otherwise="access to the objects is not recorded")
    if judgement.verdict is not Verdict.FAIL:
        return judgement
    if not holds_personal_data(store.tags):
        sensitive = is_sensitive(store.tags, parameters)
        if isinstance(sensitive, Unknown):
            return undecided(f"access is not recorded, and whether the data are sensitive is not known: {sensitive.reason}")
        if not sensitive:
            return not_applicable("the data are not tagged as sensitive or personal")
    trails = estate.of(Trail)
    if not trails:
        return undecided("the store does not record access, and whether a trail elsewhere does is not known")
    return either(require(trail.records_objects, True, otherwise=judgement.reason) for trail in trails)
