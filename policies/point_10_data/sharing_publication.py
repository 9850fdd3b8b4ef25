"""Sharing and publication: point 10, sharing data, question 6, and making data open where it may be."""

from __future__ import annotations

from tcop_iac.assets.kinds.sharing import PublicBlock, PublicGrant, ShareableStore
from tcop_iac.assets.tags import carries
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    Value,
    failed,
    forbid,
    passed,
    policy,
    require,
    undecided,
)


def _is_open_data(tags: Value[dict[str, str]], parameters: Parameters) -> bool:
    return any(carries(tags, (key, "OPEN")) is True for key in parameters.classification_tags)


@policy(
    "TCOP-10-601",
    "public-access-not-blocked",
    severity=Severity.CRITICAL,
    theme="sharing-publication",
    maps={
        "cwe": ("CWE-284", "CWE-552"),
        "nist-800-53": ("AC-3", "AC-21", "AC-22"),
        "ncsc-cloud": ("2", "11"),
        "cis-aws-3.0": ("2.1.4",),
        "aws-fsbp": ("S3.1", "S3.8", "S3.19"),
        "checkov": (
            "CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56", "CKV2_AWS_6", "CKV_AZURE_190",
            "CKV_AZURE_34", "CKV_GCP_114", "CKV_AWS_392",
        ),
        "trivy": (
            "AVD-AWS-0086", "AVD-AWS-0087", "AVD-AWS-0091", "AVD-AWS-0093", "AVD-AWS-0094", "AVD-AZU-0007",
        ),
    },
)  # fmt: skip
def public_access_is_blocked(subject: ShareableStore | PublicBlock, parameters: Parameters) -> Judgement:
    """A store of objects can be made public, and nothing says that its data are open.

    Why it matters: publication should be a decision, and open stores are the classic accidental leak.

    How to fix: turn on all four blocks for every bucket, and serve open data from a bucket that is classified as OPEN
    and has an owner.

    Known gaps: a bucket of which nothing is written is blocked by the service if it was made since April 2023, and open
    here; a block of the account that stands elsewhere is not seen.
    """
    if isinstance(subject, PublicBlock):
        return require(subject.complete, True, otherwise="it does not block every way").at(Severity.MEDIUM)
    if _is_open_data(subject.tags, parameters):
        return passed("its data are declared open", subject.tags)
    blocked = subject.public_blocked
    if blocked.is_known_to_be(True):
        return passed("every way of making it public is blocked", blocked)
    if subject.made_public.is_known_to_be(True):
        return failed("it is made public, and nothing blocks that", subject.made_public)
    if isinstance(subject.made_public.content, Unknown):
        return undecided(f"whether it is made public is not known: {subject.made_public.content.reason}", blocked)
    if blocked.content is None:
        reason = "nothing blocks it and nothing makes it public here"
        if subject.blocked_by_default.is_known_to_be(True):
            reason = "nothing is written, and the service blocks it if it was made since April 2023"
        return undecided(reason, blocked).at(Severity.LOW)
    return require(blocked, True, otherwise="it is not blocked from being made public").at(Severity.HIGH)


@policy(
    "TCOP-10-602",
    "data-open-to-anybody",
    severity=Severity.CRITICAL,
    theme="sharing-publication",
    maps={
        "cwe": ("CWE-284", "CWE-552"),
        "nist-800-53": ("AC-3", "AC-22"),
        "ncsc-cloud": ("9", "11"),
        "aws-fsbp": ("S3.2", "S3.3", "S3.12"),
        "checkov": (
            "CKV_AWS_20", "CKV_AWS_57", "CKV_AWS_70", "CKV2_AWS_43", "CKV_AWS_375", "CKV_GCP_28", "CKV_GCP_15",
        ),
        "trivy": ("AVD-AWS-0092", "AVD-GCP-0001", "AVD-GCP-0046"),
    },
)  # fmt: skip
def data_is_for_the_named(grant: PublicGrant, parameters: Parameters) -> Judgement:
    """A policy, a list or a binding gives everybody access to data.

    Why it matters: a public policy or list publishes everything that it covers at once.

    How to fix: remove wildcard principals and grants to groups, and publish by a path that is named for open data.

    Known gaps: what a distribution before the bucket serves is not looked at.
    """
    judgement = forbid(grant.anybody, True, because="everybody gets access")
    if judgement.verdict is not Verdict.FAIL:
        return judgement
    if _is_open_data(grant.tags, parameters):
        return passed("its data are declared open", grant.tags)
    if grant.without_effect.is_known_to_be(True):
        return failed("it would give everybody access, if a block did not make it void", grant.anybody).at(Severity.LOW)
    return judgement
