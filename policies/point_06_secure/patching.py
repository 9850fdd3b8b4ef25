"""Patching: point 6, keeping software current."""

from __future__ import annotations

from tcop_iac.assets.kinds.support import AutoUpgraded, ScannedImages, Versioned
from tcop_iac.data.support import Lifetime, lifetime
from tcop_iac.policy import (
    Judgement,
    Parameters,
    Severity,
    failed,
    not_applicable,
    over_contents,
    passed,
    policy,
    require,
    undecided,
)

SOON_DAYS = 90
"""How long before its end a version is told (catalogue, TCOP-06-802)."""


@policy(
    "TCOP-06-801",
    "minor-upgrades-off",
    severity=Severity.MEDIUM,
    theme="patching",
    maps={
        "nist-800-53": ("SI-2", "SI-2(2)"),
        "ncsc-cloud": ("5",),
        "cis-aws-3.0": ("2.3.2",),
        "aws-fsbp": ("RDS.13", "RDS.35", "ElastiCache.2", "Redshift.6", "DMS.6"),
        "checkov": (
            "CKV_AWS_226", "CKV_AWS_322", "CKV_AWS_141", "CKV_AWS_207", "CKV_AWS_222", "CKV_AZURE_171", "CKV_GCP_10",
            "CKV_GCP_70",
        ),
    },
)  # fmt: skip
def minor_upgrades_are_automatic(service: AutoUpgraded) -> Judgement:
    """A managed service does not take minor upgrades by itself.

    Why it matters: turning them off leaves known flaws open.

    How to fix: leave automatic minor upgrades on, and set a maintenance window.

    Known gaps: a team that upgrades by hand on a schedule needs an exception. Where the platform patches the systems
    below, and the service's own version alone waits for the code, a fail weighs little.
    """
    judgement = require(service.automatic, True, otherwise="minor upgrades are not made automatically")
    return judgement.at(Severity.LOW) if service.systems_patched.is_known_to_be(True) else judgement


@policy(
    "TCOP-06-802",
    "version-out-of-support",
    severity=Severity.HIGH,
    theme="patching",
    maps={
        "cwe": ("CWE-1104",),
        "nist-800-53": ("SI-2", "SA-22"),
        "ncsc-cloud": ("5",),
        "aws-fsbp": ("Lambda.2", "EKS.2"),
        "checkov": ("CKV_AWS_363", "CKV_AWS_339"),
    },
)
def versions_are_supported(service: Versioned, parameters: Parameters) -> Judgement:
    """A runtime, an engine or a cluster is of a version that is out of support, or soon will be.

    Why it matters: versions out of support get no security fixes any more.

    How to fix: upgrade before the published end date.

    Known gaps: a version that the shipped table does not list is open, as is one whose dates no page of the vendor
    confirmed. Paid support weighs less.
    """
    if service.stays_current.is_known_to_be(True):
        return passed("the platform keeps it current", service.stays_current)
    product = service.product.content
    if product is None:
        return not_applicable("its versions are not in the table of dates")
    if not isinstance(product, str):
        return undecided("what it runs is not known", service.product)
    if service.version.content is None:
        return not_applicable("the platform chooses the version")
    return over_contents(service.version, lambda version: _version(service, product, str(version), parameters.today))


def _version(service: Versioned, product: str, version: str, today: str) -> Judgement:
    dates = lifetime(product, version)
    if dates is None:
        return undecided(f"when the support of version {version} ends is not in the table of dates", service.version)
    state = _state(dates, today)
    if state is None:
        return passed(f"version {version} is in support", service.version)
    what, severity = state
    if not dates.certain:
        return undecided(f"version {version} {what}, by a date that no page of the vendor confirmed", service.version)
    return failed(f"version {version} {what}", service.version).at(severity)


def _state(dates: Lifetime, today: str) -> tuple[str, Severity] | None:
    """What the dates say of a version today, where it is not simply in support."""
    if dates.ended:
        return "is out of support", Severity.HIGH
    last = dates.extended_end or dates.standard_end
    if last and last < today:
        return f"is out of support since {last}", Severity.HIGH
    if dates.standard_end and dates.standard_end < today:
        return f"has only paid support, until {dates.extended_end}", Severity.MEDIUM
    if dates.standard_end and _days(today, dates.standard_end) <= SOON_DAYS:
        return f"is in support until {dates.standard_end} only", Severity.LOW
    return None


def _days(first: str, last: str) -> int:
    from datetime import date  # noqa: PLC0415 (start-up time)

    return (date.fromisoformat(last) - date.fromisoformat(first)).days


@policy(
    "TCOP-06-803",
    "images-not-scanned",
    severity=Severity.MEDIUM,
    theme="patching",
    maps={
        "nist-800-53": ("RA-5",),
        "ncsc-cloud": ("5",),
        "aws-fsbp": ("ECR.1",),
        "checkov": ("CKV_AWS_163",),
        "trivy": ("AVD-AWS-0030",),
    },
)
def images_are_scanned(registry: ScannedImages) -> Judgement:
    """A registry does not look images through for known flaws.

    Why it matters: flaws that are known are the ones that are used.

    How to fix: turn scanning on for the whole registry, or on push for each repository, and act on what it finds.

    Known gaps: scans in a pipeline are not seen, nor are those of hosts.
    """
    return require(registry.scanned, True, otherwise="images are not scanned when they come in")
