"""Public names that point at something: records of zones, and the origins of content delivery networks."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.model.value import Value


class Target(Part):
    """What a name points at."""

    holder: Value[str]
    """Who holds it: `here` where the configuration makes or looks it up, so that it cannot be gone; `anybody` where it
    is written out and whoever asks first gets it once it is let go; `elsewhere` for all others."""


class NamePointer(Asset):
    """Something that leads a public name, or the requests to one, to another name or address."""

    targets: Parts[Target]
