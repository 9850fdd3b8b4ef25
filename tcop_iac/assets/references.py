"""From a content back to the resource that it is an attribute of."""

from __future__ import annotations

from tcop_iac.assets.estate import Estate
from tcop_iac.model.resource import Resource
from tcop_iac.model.value import Content, Unknown


def resource_at(estate: Estate, content: Content) -> Resource | None:
    """The resource or data source in the estate that `content` is an attribute of, where it is exactly that.

    A known content tells nothing about where it came from, and something computed from an attribute is another thing.
    """
    if not isinstance(content, Unknown) or not content.exact:
        return None
    addresses = {reference.address for reference in content.references}
    return next((one for one in estate.resources if one.address in addresses), None)
