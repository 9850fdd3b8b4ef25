"""What is published on purpose: stores that everybody may read, and stores that a distribution serves."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.model.value import Value


class PublishedStore(Asset):
    """A store of objects, or a part of one, that everybody may read, or not."""

    public: Value[bool]
    """Whether everybody may read it."""
    tags: Value[dict[str, str]]
    """Its tags, those of the store around it included."""


class StoreOrigin(Part):
    """One place that a distribution takes what it serves from."""

    is_store: Value[bool]
    """Whether it is a store of objects, and not a server or a website."""
    asks_by_name: Value[bool]
    """Whether the distribution says who it is, so that the store need let in nobody else."""


class ContentDelivery(Asset):
    """A distribution that serves content from other places."""

    origins: Parts[StoreOrigin]
    """Where its content comes from."""
