"""Stores of records that can end by themselves."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class RecordStore(Asset):
    """A table, a stream or a data set, whose records its service can delete by their age."""

    tags: Value[dict[str, str]]
    """Tags or labels, those of the account around it where it can have none."""
    records_expire: Value[bool]
    """Whether records are deleted by themselves: all after a time, or each at the time that it names."""
    kept_days: Value[int]
    """For how many days all records are kept, where the store itself says so; None where each record does."""
