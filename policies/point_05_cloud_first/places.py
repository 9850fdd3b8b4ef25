"""Accounts and regions in so many words: point 5, being able to move on."""

from __future__ import annotations

from tcop_iac.assets.kinds.places import NamedAccount, ProviderRegion
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    failed,
    not_applicable,
    over_contents,
    passed,
    policy,
    undecided,
)

PUBLISHED = frozenset(
    {
        "009996457667", "027434742980", "033677994240", "037604701340", "048591011584", "054676820928", "076674570225",
        "098369216593", "114774131450", "127311923021", "156460612806", "190560391635", "383597477331", "507241528517",
        "582318560864", "589379963580", "600734575887", "602401143452", "635631232127", "638102146993", "652711504416",
        "718504428378", "754344448648", "783225319266", "797873946194", "897822967062", "985666609251",
    }
)  # fmt: skip
"""Accounts of AWS's own: what delivers the logs of load balancers, by region, and the images of EKS.

Source: docs.aws.amazon.com, "Enable access logs for your Classic Load Balancer", "Amazon container image registries".
"""


@policy(
    "TCOP-05-016",
    "account-or-region-in-literals",
    severity=Severity.LOW,
    theme="lock-in",
    maps={"ncsc-cloud": ("2",), "nist-800-53": ("CM-2",)},
)
def places_are_given(subject: NamedAccount | ProviderRegion, parameters: Parameters) -> Judgement:
    """Code that is used more than once names one account, or a provider's region is left to the environment.

    Why it matters: literals make it costly to move to another account or region, and hide where data live.

    How to fix: take the account from `aws_caller_identity` or a variable (`AWS::AccountId` in a template), and the
    region from a variable with a validation. Accounts that belong there are named in `known-accounts`.

    Known gaps: only numbers in ARNs are looked for, in modules that are called and in the policies of templates. A
    region that a root names itself is not judged.
    """
    if isinstance(subject, ProviderRegion):
        return _region(subject)
    if subject.account.content is None:
        return passed("the policy names no account", subject.account)
    return over_contents(subject.account, lambda number: _account(subject, number, parameters))


def _account(subject: NamedAccount, number: object, parameters: Parameters) -> Judgement:
    if number is None:
        return passed("the policy names no account", subject.account)
    if number in PUBLISHED:
        return passed("the account is one that AWS publishes for a service", subject.account)
    if number in parameters.known_accounts:
        return passed("the account is known", subject.account)
    return failed(f"the account {number} is named where any account could be meant", subject.account)


def _region(provider: ProviderRegion) -> Judgement:
    if provider.region.content is None:
        return undecided("the region comes from the environment, and so does where data live", provider.region)
    if provider.region.is_unknown:
        return passed("the region is given from elsewhere", provider.region)
    return not_applicable("the root names its own region")
