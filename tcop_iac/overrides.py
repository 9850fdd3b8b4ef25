"""What an organisation decides otherwise about policies: off, or of another severity, for some of the estate.

    [[overrides]]
    policy = ["TCOP-06-105", "bucket-*"]
    path = "sandbox"
    severity = "low"

    [[overrides]]
    theme = "backup"
    tag = { environment = "sandbox" }
    enabled = false

All conditions that an override has must hold; of several that hold, the last one that says something decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from tcop_iac.assets.asset import Asset
from tcop_iac.assets.estate import Estate
from tcop_iac.assets.tags import carries
from tcop_iac.model.finding import Finding, Severity
from tcop_iac.model.record import record
from tcop_iac.model.value import Value
from tcop_iac.policy import Policy


@record(frozen=True, slots=True)
class Override:
    """One override. Which policies: `policies` (ids, names, globs), `themes`, `points`; empty ones hold for all.

    Where: `paths` are absolute patterns of files or folders, `environments` names, `tag` a key and its value. What:
    `enabled`, or another `severity`; None where nothing is said.
    """

    policies: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    points: tuple[int, ...] = ()
    paths: tuple[str, ...] = ()
    environments: tuple[str, ...] = ()
    tag: tuple[str, str] | None = None
    enabled: bool | None = None
    severity: Severity | None = None

    @property
    def is_everywhere(self) -> bool:
        """True where it is about policies alone, wherever they look."""
        return not (self.paths or self.environments or self.tag)

    def is_about(self, policy: Policy) -> bool:
        """True for a policy that it is about."""
        named = any(
            fnmatchcase(policy.id.lower(), one.lower()) or fnmatchcase(policy.name, one.lower())
            for one in self.policies
        )
        return (
            (named or not self.policies)
            and (not self.themes or policy.theme in self.themes)
            and (not self.points or policy.point in self.points)
        )

    def holds(self, finding: Finding, asset: Asset | None, estate: Estate, base: Path) -> bool:
        """True where a finding is at a place that it is about; tags that are not known are none of its."""
        return (
            (not self.environments or finding.environment in self.environments)
            and (not self.paths or _is_below((base / finding.range.path).as_posix(), self.paths))
            and (self.tag is None or (asset is not None and _has(asset, self.tag, estate)))
        )


def _is_below(path: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(path, one) or fnmatchcase(path, f"{one.rstrip('/')}/*") for one in patterns)


def _has(asset: Asset, tag: tuple[str, str], estate: Estate) -> bool:
    found = (getattr(one, "tags", None) for one in estate.assets_of(asset.resource))
    return any(isinstance(tags, Value) and tags.is_modelled and carries(tags, tag) is True for tags in found)


def left(policies: Sequence[Policy], overrides: Sequence[Override]) -> Sequence[Policy]:
    """The policies that are not off everywhere."""
    return [policy for policy in policies if not _is_off(policy, overrides)] if overrides else policies


def _is_off(policy: Policy, overrides: Sequence[Override]) -> bool:
    about = [one for one in overrides if one.enabled is not None and one.is_about(policy)]
    return bool(about) and all(one.is_everywhere for one in about) and about[-1].enabled is False


def overridden(
    finding: Finding,
    policy: Policy,
    asset: Asset | None,
    estate: Estate,
    base: Path,
    overrides: Sequence[Override],
) -> Finding | None:
    """The finding as the overrides have it; None where the policy is off there."""
    enabled, severity = True, finding.severity
    for one in overrides:
        if one.is_about(policy) and one.holds(finding, asset, estate, base):
            enabled = enabled if one.enabled is None else one.enabled
            severity = severity if one.severity is None else one.severity
    return replace(finding, severity=severity) if enabled else None
