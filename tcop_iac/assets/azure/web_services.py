"""Azure: web application firewalls of gateways."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, flag, present, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.traffic import WebService
from tcop_iac.model.value import Value


def _filtered(site: Site) -> Value[Any]:
    """By a policy for the gateway, a listener or a path, or by the gateway's own configuration."""
    paths = ("firewall_policy_id", "http_listener.firewall_policy_id", "url_path_map.path_rule.firewall_policy_id")
    named = [present(path)(site) for path in paths]
    written = next((one for one in named if one.content is not False), None)
    if written is not None:
        return written
    own = flag("waf_configuration.enabled")(site)
    return own if own.content is not None else replace(named[0], content=False)


def _public(site: Site) -> Value[Any]:
    """Whether a frontend has a public address."""
    found = find(site.node, "frontend_ip_configuration.public_ip_address_id")
    return replace(present("frontend_ip_configuration.public_ip_address_id")(site), range=found.range)


ADAPTERS = (
    adapter(
        WebService,
        terraform="azurerm_application_gateway",
        rows={"public": row(terraform=computed(_public)), "filtered": row(terraform=computed(_filtered))},
    ),
)
