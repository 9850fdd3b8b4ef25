"""Azure Front Door: routes that serve or fetch clear HTTP, and endpoints without a web application firewall."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, row, texts, value
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.transit import WebEntry
from tcop_iac.model.value import Content, Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"


def _serves_clear(site: Site) -> Value[Any]:
    """It takes HTTP, and does not send that on to HTTPS, which it does where nothing is said."""
    redirect, protocols = flag("https_redirect_enabled")(site), texts("supported_protocols")(site)
    clear = agreed(protocols.content, _hold_http)
    if redirect.content is None:
        return replace(protocols, content=False, origin=Origin.DEFAULT)
    return replace(redirect, content=all_of((clear, negated(truth(redirect.content)))))


def _hold_http(protocols: Content) -> Answer:
    if isinstance(protocols, Unknown):
        return protocols
    return any_of(agreed(one, lambda word: word if isinstance(word, Unknown) else word == "Http") for one in protocols)


ADAPTERS = (
    adapter(
        WebEntry,
        terraform="azurerm_cdn_frontdoor_route",
        rows={
            "serves_clear": row(terraform=computed(_serves_clear)),
            "reached_from_internet": row(
                terraform=flag("enabled"), default=True, doc=f"{_DOCS}/cdn_frontdoor_route#enabled-1"
            ),
            "fetches_clear": row(
                terraform=value("forwarding_protocol", lambda one: one == "HttpOnly"),
                default=False,
                doc=f"{_DOCS}/cdn_frontdoor_route#forwarding_protocol-1",
            ),
        },
    ),
)
