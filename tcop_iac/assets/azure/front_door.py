"""Azure Front Door: routes that serve or fetch clear HTTP, and endpoints without a web application firewall."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, flag, row, texts, value
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.traffic import WebService
from tcop_iac.assets.kinds.transit import WebEntry
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown, references, why

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


_DOMAINS = "security_policies.firewall.association.domain.cdn_frontdoor_domain_id"


def _filtered(site: Site) -> Value[Any]:
    """Whether a security policy covers the endpoint; one whose domains are not known may."""
    absent: Value[Any] = Value(False, site.node.range, Origin.ABSENT, "azurerm_cdn_frontdoor_security_policy")
    doubt: Value[Any] | None = None
    for policy in site.estate.of_type("azurerm_cdn_frontdoor_security_policy"):
        found = find(policy.body, _DOMAINS)
        for node in found.nodes:
            known = [one.address for one in references(node.content)]
            unsure = why(policy.existence, node.existence, found.missing)
            covers = site.resource.address in known
            if covers and unsure is None:
                return Value(True, node.range, Origin.WRITTEN, _DOMAINS, node.trace)
            reason = unsure if covers else first_unknown(node.content)
            if doubt is None and reason is not None and (covers or not _is_another(known)):
                doubt = Value(reason, node.range, Origin.WRITTEN, _DOMAINS, node.trace)
    return doubt if doubt is not None else absent


def _is_another(addresses: list[str]) -> bool:
    """Whether what is covered surely is another domain or endpoint."""
    named = [one.rpartition("azurerm_cdn_frontdoor_")[2].partition(".")[0] for one in addresses]
    return bool(named) and all(one in ("custom_domain", "endpoint") for one in named)


ADAPTERS = (
    adapter(
        WebService,
        terraform="azurerm_cdn_frontdoor_endpoint",
        rows={
            "public": row(terraform=flag("enabled"), default=True, doc=f"{_DOCS}/cdn_frontdoor_endpoint#enabled-1"),
            "filtered": row(terraform=computed(_filtered)),
        },
    ),
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
