"""Recovery: point 6, to recover quickly, and point 10, not to lose data sooner than meant."""

from __future__ import annotations

from tcop_iac.assets.kinds.recovery import Guarded, GuardedStore
from tcop_iac.assets.tags import is_production
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import Judgement, Parameters, Severity, every, not_applicable, policy, require, undecided


@policy(
    "TCOP-06-901",
    "store-deletable-by-accident",
    severity=Severity.MEDIUM,
    theme="recovery",
    maps={
        "nist-800-53": ("CP-9", "SI-12"),
        "ncsc-cloud": ("2", "14"),
        "aws-fsbp": ("RDS.7", "RDS.8", "DynamoDB.6", "DocumentDB.5", "Neptune.4", "ELB.6"),
        "checkov": ("CKV_AWS_139", "CKV_AWS_293", "CKV2_AWS_58", "CKV_AWS_150", "CKV_GCP_119", "CKV_GCP_121"),
        "trivy": ("AVD-AWS-0177", "AVD-AWS-0343"),
    },
)
def deletion_is_guarded(store: Guarded, parameters: Parameters) -> Judgement:
    """A store of production data can be deleted by one mistake.

    Why it matters: one mistaken apply can erase a service's data.

    How to fix: turn deletion protection on, keep final snapshots, and protect stacks from termination.

    Known gaps: what belongs to production is told by tags (`production-tags`); without them a fail is open. Locks and
    policies of the platform are not seen.
    """
    if store.guarded_elsewhere.is_known_to_be(True):
        return not_applicable("its data are guarded where they come from")
    production = is_production(store.tags, parameters) if store.tags.is_modelled else Unknown("it has no tags")
    if production is False:
        return not_applicable("it does not belong to production")
    if isinstance(production, Unknown) and not isinstance(store, GuardedStore):
        return not_applicable("it holds no data, and nothing says that it belongs to production")
    guard = require(store.protected, True, otherwise="nothing keeps it from being deleted")
    last = require(store.last_copy, True, otherwise="no last snapshot is kept when it is deleted")
    judgement = every((guard, last))
    if judgement.verdict is Verdict.FAIL and isinstance(production, Unknown):
        return undecided(f"{judgement.reason}; {production.reason}", judgement.value)
    return judgement if isinstance(store, GuardedStore) else judgement.at(Severity.LOW)
