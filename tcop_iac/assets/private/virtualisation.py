"""Resources of virtualisation and private-cloud platforms: one adapter for all types of a provider.

The endpoint is an argument of the provider configuration, documented on each provider's index page in the registry.
"""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.hosting import PRIVATE_WORDS
from tcop_iac.assets.kinds.hosting import PrivateResource
from tcop_iac.model.value import Origin, Unknown, Value

_ENDPOINTS = {"openstack": "auth_url", "vsphere": "vsphere_server", "nsxt": "host", "vcd": "url", "nutanix": "endpoint"}
"""The provider argument that names the platform, where one does."""


def _endpoint(argument: str) -> Reader:
    def read(site: Site) -> Value[Any]:
        body = site.resource.provider.body
        if body is None:
            reason = f"no provider block says where the platform is ({argument})"
            return Value(Unknown(reason), site.resource.range, Origin.ABSENT, argument)
        found = text(argument)(Site(site.resource, body, site.estate))
        if found.content is not None:
            return found
        reason = f"the provider takes {argument} from the environment"
        return Value(Unknown(reason), body.range, Origin.ABSENT, argument)

    return read


ADAPTERS = tuple(
    adapter(
        PrivateResource,
        terraform=f"{word}_*",
        rows={"endpoint": row(terraform=_endpoint(_ENDPOINTS[word]))} if word in _ENDPOINTS else {},
    )
    for word in sorted(PRIVATE_WORDS)
)
