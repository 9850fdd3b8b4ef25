"""Search indexes, warehouses and what else answers questions over wide copies of data."""

from __future__ import annotations

from tcop_iac.assets.kinds.data import Audited, EncryptedAtRest
from tcop_iac.model.value import Value


class AnalyticsStore(EncryptedAtRest):
    """A managed store for search or analytics, or the settings that decide how its data are encrypted."""

    customer_key_enforced: Value[bool]
    """Whether clients cannot choose another encryption than the store's own."""


class SearchDomain(AnalyticsStore, Audited):
    """A managed search index."""


class Warehouse(AnalyticsStore, Audited):
    """A managed data warehouse."""
