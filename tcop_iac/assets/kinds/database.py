"""Databases."""

from __future__ import annotations

from tcop_iac.assets.kinds.data import DataHolding
from tcop_iac.model.value import Value


class Database(DataHolding):
    """A managed relational database: an instance, a cluster, a server."""

    storage_encrypted: Value[bool]
    """Whether the data on disk are encrypted; unknown where they are restored from a source that decides."""
    engine: Value[str]
    """The engine's name as the provider spells it."""
