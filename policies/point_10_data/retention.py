"""Retention: how long logs are kept; point 10, archiving, deleting or renewing data."""

from __future__ import annotations

from tcop_iac.assets.kinds.logs import LogStore
from tcop_iac.assets.kinds.placement import ExpiringStore
from tcop_iac.assets.tags import is_production
from tcop_iac.model.finding import Verdict
from tcop_iac.model.value import Unknown, arms
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    Value,
    every,
    not_applicable,
    passed,
    policy,
    require,
    require_that,
    undecided,
)


@policy(
    "TCOP-10-202",
    "log-retention-out-of-range",
    severity=Severity.MEDIUM,
    theme="retention-lifecycle",
    maps={
        "nist-800-53": ("AU-11", "SI-12"),
        "ncsc-cloud": ("13",),
        "checkov": ("CKV_AWS_66", "CKV_AWS_338"),
    },
)
def log_retention_in_range(store: LogStore, parameters: Parameters) -> Judgement:
    """A log store keeps its entries for ever, for longer than the policy allows, or too short to investigate.

    Why it matters: logs that never end hoard personal data, and short ones lose evidence.

    How to fix: set a period between the least and the most that the policy allows, longer for security logs; the
    settings `log-min-days`, `log-max-days` and `security-log-min-days` hold yours.

    Known gaps: log groups that a service makes by itself never appear in code. The least period counts in production
    and for security logs only, so a short one is open where no tag names the environment.
    """
    if store.life_is_fixed.is_known_to_be(True):
        return not_applicable("the service fixes how long entries live")
    days, most = store.retention_days, parameters.log_max_days
    upper = require_that(
        days,
        lambda count: bool(count) and count <= most,
        f"entries are kept {_shown(days)}, and {most} days are the most",
    )
    if upper.verdict is Verdict.FAIL and store.life_is_fixed.could_be(True):
        return undecided("whether the service fixes how long entries live is not known", store.life_is_fixed)
    if upper.verdict is not Verdict.PASS:
        return upper
    lower = _long_enough(store, parameters)
    return passed(f"entries are kept {_shown(days)}", days) if lower.verdict is Verdict.PASS else lower


def _shown(days: Value[int]) -> str:
    known = [count for count in arms(days.content) if not isinstance(count, Unknown)]
    return " or ".join(f"for {count} days" if count else "for ever" for count in known)


def _long_enough(store: LogStore, parameters: Parameters) -> Judgement:
    days, ordinary = store.retention_days, parameters.log_min_days
    counts = _minimum_counts(store, parameters)
    if counts is False:
        return passed("a short period is allowed outside production", days)
    if store.holds_security_logs.could_be(True):
        least = parameters.security_log_min_days
        judgement = require_that(
            days, lambda count: count >= least, f"security logs are kept {_shown(days)}, and {least} days are the least"
        )
        if judgement.verdict is Verdict.FAIL and not store.holds_security_logs.is_known_to_be(True):
            return undecided("whether security logs are written to it is not known", store.holds_security_logs)
        return judgement
    judgement = require_that(
        days, lambda count: count >= ordinary, f"entries are kept {_shown(days)}, and {ordinary} days are the least"
    )
    if judgement.verdict is Verdict.FAIL and isinstance(counts, Unknown):
        return undecided(f"{judgement.reason}; {counts.reason}", days)
    return judgement.at(Severity.LOW) if judgement.verdict is Verdict.FAIL else judgement


def _minimum_counts(store: LogStore, parameters: Parameters) -> bool | Unknown:
    """Whether the least period counts for the store: in production, or where audit logs are written to it."""
    if store.minimum_counts.is_modelled:
        certain = store.minimum_counts.is_known_to_be(True)
        return True if certain else Unknown("whether audit logs are written to it is not known")
    answers = [is_production(one.tags, parameters) for one in store.environment]
    if True in answers:
        return True
    unknown = next((one for one in answers if isinstance(one, Unknown)), store.environment.missing)
    if unknown is not None:
        return unknown
    return False if answers else Unknown("nothing in this configuration sends to it")


@policy(
    "TCOP-10-201",
    "objects-kept-for-ever",
    severity=Severity.MEDIUM,
    theme="retention-lifecycle",
    maps={
        "nist-800-53": ("SI-12", "MP-6"),
        "ncsc-cloud": ("2", "14"),
        "aws-fsbp": ("S3.10", "S3.13"),
        "checkov": ("CKV2_AWS_61",),
    },
)
def objects_end(store: ExpiringStore, parameters: Parameters) -> Judgement:
    """A store of objects has no rule that ends what is in it, or moves it to a cheaper class.

    Why it matters: data without an end cost money and breach the limits of storage.

    How to fix: add rules that match the retention schedule, for older versions and stale uploads as well.

    Known gaps: how long a rule keeps objects is not compared with the schedule. Websites, origins of distributions,
    code and states are left out by their names and by what refers to them; a store without a rule and without a tag
    that says what it holds is open.
    """
    if store.serves_content.is_known_to_be(True) and not store.ruled.is_known_to_be(True):
        return not_applicable("its objects live as long as the service")
    older = "its rules end current versions only, and older ones stay"
    judgement = every(
        (
            require(store.ruled, True, otherwise="no rule ends what is in it"),
            require(store.older_versions_end, True, otherwise=older),
        )
    )
    content = store.tags.content
    told = (*parameters.classification_tags, "personal-data", *parameters.retention_tag_keys)
    says = isinstance(content, dict) and any(str(key).lower().replace("_", "-") in told for key in content)
    if says or judgement.verdict is not Verdict.FAIL:
        return judgement
    reason = f"{judgement.reason}, and no tag says whether it holds records"
    return undecided(reason, judgement.value).at(Severity.LOW)
