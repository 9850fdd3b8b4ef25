"""What tags say of how long data are to be kept."""

from __future__ import annotations

import re

from tcop_iac.assets.tags import squeezed, values_of
from tcop_iac.model.value import Content, OneOf, Unknown, Value, arms, first_unknown, one_of
from tcop_iac.parameters import Parameters

FOR_EVER = "permanent"
"""What `tagged_days` makes of a tag that says that data have no end."""

_FOR_EVER = ("permanent", "permanently", "forever", "indefinite", "indefinitely", "infinite", "unlimited")
_PERIOD = re.compile(r"\s*(\d+)\s*(?:(d|days?)|(w|weeks?)|(m|months?)|(y|years?))?\s*", re.IGNORECASE)
_DIFFER = Unknown("its retention tags differ")
_DAYS = (1, 7, 31, 366)
"""The days of each unit at the most: what is measured by a tag must not fail for a leap year."""


def is_tagged(tags: Value[dict[str, str]], parameters: Parameters) -> bool:
    """Whether a retention tag is written, whatever it says."""
    keys = set(map(squeezed, parameters.retention_tag_keys))
    return any(squeezed(key) in keys for arm in arms(tags.content) if isinstance(arm, dict) for key in arm)


def tagged_days(tags: Value[dict[str, str]], parameters: Parameters) -> Content:
    """For how many days data are to be kept, `FOR_EVER`, or None where no tag tells; unknown or one of several too."""
    keys = set(map(squeezed, parameters.retention_tag_keys))
    found = [one if isinstance(one, Unknown) else _days(one) for one in values_of(tags.content, keys)]
    if isinstance(tags.content, OneOf) and any(_lacks(arm, keys) for arm in tags.content.values):
        found.append(None)
    if not found:
        return None
    doubt = first_unknown(tags.content)
    return one_of(found, doubt if doubt is not None else _DIFFER)


def _lacks(tags: Content, keys: set[str]) -> bool:
    return not any(True for _ in values_of(tags, keys))


def _days(written: Content) -> Content:
    if squeezed(written) in _FOR_EVER:
        return FOR_EVER
    period = _PERIOD.fullmatch(str(written))
    if period is None or not int(period[1]):
        return None
    units = period.groups()[1:]
    unit = next((days for days, name in zip(_DAYS, units, strict=True) if name is not None), 1)
    return int(period[1]) * unit
