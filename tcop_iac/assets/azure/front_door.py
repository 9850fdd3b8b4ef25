"""Azure Front Door: routes that serve or fetch clear HTTP, and endpoints without a web application firewall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, flag, row, texts, value
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth, truth_or
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
    return replace(redirect, content=all_of((clear, negated(truth_or(redirect.content, silent=True)))))


def _hold_http(protocols: Content) -> Answer:
    if isinstance(protocols, Unknown):
        return protocols
    return any_of(agreed(one, lambda word: word if isinstance(word, Unknown) else word == "Http") for one in protocols)


_CUSTOM = "azurerm_cdn_frontdoor_custom_domain."
_COVERED = "security_policies.firewall.association.domain.cdn_frontdoor_domain_id"


def _filtered(site: Site) -> Value[Any]:
    """Whether security policies cover all that requests come in by: the endpoint itself, and domains of its routes.

    The endpoint's own domain is left out where no route is linked to it.
    """
    routes = site.estate.companions(site.resource, "azurerm_cdn_frontdoor_route", "cdn_frontdoor_endpoint_id")
    found: list[Value[Any]] = []
    linked: list[Answer] = []
    for match in routes:
        route = Site(match.resource, match.resource.body, site.estate)
        linked.append(truth_or(flag("link_to_default_domain")(route).content, silent=True))
        found.extend(_domains(route))
    if not routes or any_of(linked) is not False:
        found.append(_covered(site, site.resource.address))
    answer = all_of(truth(one.content) for one in found)
    decides = next((one for one in found if truth(one.content) is answer), found[0])
    return replace(decides, content=answer)


def _domains(route: Site) -> Iterator[Value[Any]]:
    """Whether each domain of a route is covered."""
    listed = value("cdn_frontdoor_custom_domain_ids")(route)
    addresses = {one.address for one in references(listed.content) if _CUSTOM in one.address}
    for address in sorted(addresses):
        yield _covered(route, address)
    doubt = first_unknown(listed.content)
    if not addresses and doubt is not None:
        yield replace(listed, content=doubt)


def _covered(site: Site, address: str) -> Value[Any]:
    """Whether a security policy covers the domain at an address; one whose domains are not known may."""
    absent: Value[Any] = Value(False, site.node.range, Origin.ABSENT, "azurerm_cdn_frontdoor_security_policy")
    doubt: Value[Any] | None = None
    for policy in site.estate.of_type("azurerm_cdn_frontdoor_security_policy"):
        found = find(policy.body, _COVERED)
        for node in found.nodes:
            known = [one.address for one in references(node.content)]
            unsure = why(policy.existence, node.existence)
            covers = address in known
            if covers and unsure is None:
                return Value(True, node.range, Origin.WRITTEN, _COVERED, node.trace)
            reason = unsure if covers else first_unknown(node.content)
            if doubt is None and reason is not None and (covers or not _is_another(known)):
                doubt = Value(reason, node.range, Origin.WRITTEN, _COVERED, node.trace)
        if doubt is None and found.missing is not None:
            doubt = Value(found.missing, found.range, Origin.WRITTEN, _COVERED)
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
