"""How the operating systems of machines are kept current."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.model.value import Value


class PatchedMachine(Asset):
    """A machine, a group of machines, or a template of them."""

    automatic: Value[bool]
    """Whether the system or the platform patches it by itself; None where its image decides. Not modelled for a
    template, whose machines are replaced."""
    scheduled: Value[bool]
    """Whether a schedule that is declared here patches it."""
    image: Value[str]
    """How its image is looked up: the `newest` of a named owner, one that is `pinned`, or that of `anybody` who gives
    it the name; None where none is looked up."""


class PatchSchedule(Asset):
    """Something that patches machines at set times."""

    recurring: Value[bool]


class ApprovalRule(Part):
    """A rule by which patches are approved."""

    days: Value[int]
    """After how many days a patch is approved."""
    until: Value[str]
    """The last day of release of what is approved."""
    critical: Value[bool]
    """Whether it is about critical security patches."""


class PatchBaseline(Asset):
    """What a schedule installs."""

    rules: Parts[ApprovalRule]
