"""Things that stand on hardware which is not a public cloud's."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class PrivateResource(Asset):
    """Anything that an on-premises or private-cloud provider creates."""

    endpoint: Value[str]
    """The address of the platform's management service, which may be a public cloud's rented one."""


class PremisesExtension(Asset):
    """Something that may stand on a cloud vendor's hardware in the organisation's own premises."""

    on_premises: Value[bool]
