"""Images of containers, and whether what runs is what was put into them."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class TaggedImages(Asset):
    """A repository of container images, which tags name."""

    tags_stay: Value[bool]
    """Whether a tag names the image for good that it was put on first."""
