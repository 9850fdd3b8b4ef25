"""Caches."""

from __future__ import annotations

from tcop_iac.assets.kinds.data import EncryptedAtRest
from tcop_iac.model.value import Value


class Cache(EncryptedAtRest):
    """A managed cache, or the caching part of a service, that keeps data on disk."""

    caching: Value[bool]
    """Whether the service caches at all, where that is an option of it."""
