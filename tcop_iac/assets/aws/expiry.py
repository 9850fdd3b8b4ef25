"""Amazon: when backups of AWS Backup, snapshots of Data Lifecycle Manager and images of ECR end."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import (
    Reader,
    adapter,
    computed,
    first_of,
    flag,
    number,
    over_arms,
    parts,
    present,
    row,
    text,
)
from tcop_iac.assets.answers import Answer
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import referring
from tcop_iac.assets.kinds.expiry import BY_NUMBER, CopyPlan, ImageStock, KeptCopies, VaultLock
from tcop_iac.assets.part_rows import Together
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Origin, Unknown, Value, first_unknown

# plans of AWS Backup


def _rule_days(site: Site) -> Value[Any]:
    """Days after which a recovery point is deleted; -1 keeps it for ever (AWS Backup, `Lifecycle`)."""
    days = number("lifecycle.delete_after")(site)
    return days.holding(over_arms(days.content, lambda count: count if count > 0 else None))


def _copy_days(site: Site) -> Value[Any]:
    """As of a rule. A copy without a lifecycle has that of its source (AWS::Backup::BackupPlan, `CopyActions`)."""
    if present("lifecycle")(site).content is False:
        return Value(None, site.node.range, Origin.UNMODELLED)
    return _rule_days(site)


# policies of Data Lifecycle Manager

_DAYS_IN_YEAR = 365
_DAYS = {"DAYS": (1, 1), "WEEKS": (7, 1), "MONTHS": (_DAYS_IN_YEAR, 12), "YEARS": (_DAYS_IN_YEAR, 1)}
"""Units of intervals, as days each and by how many they are divided."""


def _counted(site: Site) -> Value[Any]:
    """That only a number of snapshots is kept. The rule has a number or an interval, so an unknown number is one."""
    count = number("retain_rule.count")(site)
    alone = number("retain_rule.interval")(site).content is None
    keep = (lambda unknown: BY_NUMBER) if alone else (lambda unknown: unknown)
    return count.holding(over_arms(count.content, lambda _: BY_NUMBER, keep=keep))


def _interval(site: Site) -> Value[Any]:
    interval = number("retain_rule.interval")(site)
    unit = text("retain_rule.interval_unit")(site).content
    doubt = first_unknown(unit)
    if doubt is not None and interval.content is not None:
        return interval.holding(doubt)
    days, divisor = _DAYS.get(str(unit).upper(), (None, 1))
    if days is None:
        return interval
    return interval.holding(over_arms(interval.content, lambda count: int(count * days) // divisor))


_SNAPSHOTS = {"days": row(terraform=first_of(_counted, _interval))}


# repositories of ECR


def _old_images_end(reader: Reader) -> Reader:
    """`reader`, but not known where a lifecycle policy is for a repository that nobody can tell."""

    def read(site: Site) -> Value[Any]:
        found = reader(site)
        return found if found.content is not False else found.holding(_stray_policy(site))

    return read


def _stray_policy(site: Site) -> Answer:
    repositories = {one.address for one in site.estate.of_type("aws_ecr_repository")}
    for policy in site.estate.of_type("aws_ecr_lifecycle_policy"):
        named = text("repository")(Site(policy, policy.body, site.estate)).content
        if isinstance(named, Unknown) and not any(one.address in repositories for one in named.references):
            return Unknown(f"{policy.address} may be for it: {named.reason}", named.references)
    return False


ADAPTERS = (
    adapter(
        CopyPlan,
        terraform="aws_backup_plan",
        rows={
            "kept": Together(
                (
                    parts(
                        KeptCopies,
                        {
                            "days": row(terraform=computed(_rule_days)),
                            "continuous": row(
                                terraform=flag("enable_continuous_backup"),
                                default=False,
                                doc="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRule.html",
                            ),
                        },
                        terraform="rule",
                    ),
                    parts(KeptCopies, {"days": row(terraform=computed(_copy_days))}, terraform="rule.copy_action"),
                )
            )
        },
    ),
    adapter(
        CopyPlan,
        terraform="aws_dlm_lifecycle_policy",
        rows={
            "kept": Together(
                tuple(
                    parts(KeptCopies, _SNAPSHOTS, terraform=f"policy_details.{path}")
                    for path in ("schedule", "schedule.cross_region_copy_rule", "action.cross_region_copy")
                )
            )
        },
    ),
    adapter(
        ImageStock,
        terraform="aws_ecr_repository",
        identity=("name",),
        rows={"old_ones_end": row(terraform=_old_images_end(referring(("aws_ecr_lifecycle_policy", "repository"))))},
    ),
    adapter(
        VaultLock,
        terraform="aws_backup_vault_lock_configuration",
        rows={
            "for_good": row(terraform=present("changeable_for_days")),
            "most_days": row(terraform=number("max_retention_days")),
        },
    ),
)

TWINS = (
    twin(
        "AWS::ECR::Repository",
        "aws_ecr_lifecycle_policy",
        {"policy": "LifecyclePolicyText"},
        at="LifecyclePolicy",
        on="repository",
    ),
)
