"""Where data leave for: caches at the edge, outside processors, copies between environments, and what bounds it all."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class EdgeCache(Asset):
    """A content network that may keep copies of answers all over the world."""

    caches: Value[bool]
    """Whether it keeps copies at all."""
    tags: Value[dict[str, str]]


class LocationGuardrail(Asset):
    """A rule of an organisation that refuses locations."""

    allowed: Value[list[str]]
    """The locations that are left open; None where the platform's own list is in force."""
    enforced: Value[bool]
    """Whether it refuses, and not only reports."""


class Sharing(Asset):
    """Something that gives data, or the use of them, to others outside this account."""

    account: Value[str]
    """The account that receives; None where it surely is one's own or the whole organisation."""
    outsiders_allowed: Value[bool]
    """Whether accounts outside the organisation may be added."""


class ProcessingPlace(Asset):
    """A service that processes data where its own settings say."""

    place: Value[str]
    """The location or geography; None where the data stay in the service's own region."""


class OutsidePlatform(Asset):
    """A resource on the platform of another company."""

    company: Value[str]
    """The provider's name, which is the company's."""


class CopyOfData(Asset):
    """A store that is made of, or kept in step with, another one."""

    source: Value[str]
    """The name of what it is a copy of; None where it is none."""
    source_tags: Value[dict[str, str]]
    """The tags of that, where it stands in this configuration."""
    tags: Value[dict[str, str]]
    """The tags of the copy itself."""


class DataDiscovery(Asset):
    """A service that looks for sensitive data in stores."""

    running: Value[bool]
