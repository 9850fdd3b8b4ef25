"""Azure: application gateways that serve clear HTTP.

Source: the provider's page of azurerm_application_gateway; a listener, a frontend, a redirect and a map of paths are
referred to by their names.
"""

from __future__ import annotations

from collections.abc import Iterator

from tcop_iac.assets.adapter import adapter, computed, find, fixed, present, row, text
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.transit import WebEntry
from tcop_iac.model.value import Content, Unknown, Value


def _blocks(site: Site, path: str) -> Iterator[Site]:
    for node in find(site.node, path).nodes:
        for element in node.elements():
            yield Site(site.resource, element, site.estate)


def _same(first: Content, second: Content) -> Answer:
    if first == second:
        return True
    doubt = next((one for one in (first, second) if isinstance(one, Unknown)), None)
    return False if doubt is None else doubt


def _named(site: Site, path: str, name: Content) -> Iterator[tuple[Site, Answer]]:
    """The blocks at `path`, each with whether it is the one of that name."""
    for block in _blocks(site, path):
        own = text("name")(block).content
        yield block, agreed(own, lambda one: _same(one, name))


def _clear(listener: Site) -> Answer:
    return agreed(
        text("protocol")(listener).content, lambda one: one if isinstance(one, Unknown) else str(one).lower() == "http"
    )


def _public(gateway: Site, listener: Site) -> Answer:
    """Whether the listener's frontend has a public address."""
    name = text("frontend_ip_configuration_name")(listener).content
    return any_of(
        all_of((is_it, truth(present("public_ip_address_id")(frontend).content)))
        for frontend, is_it in _named(gateway, "frontend_ip_configuration", name)
    )


def _redirects_to_tls(gateway: Site, name: Content) -> Answer:
    """Whether the redirect of that name leads to an encrypted listener or address."""
    return any_of(
        all_of((is_it, _leads_to_tls(gateway, redirect)))
        for redirect, is_it in _named(gateway, "redirect_configuration", name)
    )


def _leads_to_tls(gateway: Site, redirect: Site) -> Answer:
    url = text("target_url")(redirect).content
    if isinstance(url, str):
        return url.lower().startswith("https://")
    target = text("target_listener_name")(redirect).content
    if target is None:
        return url if isinstance(url, Unknown) else False
    return any_of(
        all_of((is_it, negated(_clear(listener)))) for listener, is_it in _named(gateway, "http_listener", target)
    )


def _hands_on(gateway: Site, block: Site, prefix: str = "") -> Answer:
    """Whether a rule, a map or a path gives requests to a backend, or sends them on in clear text."""
    redirect = text(f"{prefix}redirect_configuration_name")(block).content
    if redirect is not None:
        return negated(_redirects_to_tls(gateway, redirect))
    return True


def _routes(gateway: Site, rule: Site) -> Answer:
    paths = text("url_path_map_name")(rule).content
    if paths is None:
        return _hands_on(gateway, rule)
    maps = (
        all_of((is_it, any_of((_hands_on(gateway, one, "default_"), *_paths(gateway, one)))))
        for one, is_it in _named(gateway, "url_path_map", paths)
    )
    return any_of(maps)


def _paths(gateway: Site, map_: Site) -> Iterator[Answer]:
    return (_hands_on(gateway, path) for path in _blocks(map_, "path_rule"))


def _serves_clear(gateway: Site) -> Value[object]:
    """Whether a listener of clear HTTP on a public frontend has a rule that does more than lead to HTTPS."""
    decides: Value[object] | None = None
    for listener in _blocks(gateway, "http_listener"):
        name = text("name")(listener).content
        rules = (
            all_of((_same(text("http_listener_name")(rule).content, name), _routes(gateway, rule)))
            for rule in _blocks(gateway, "request_routing_rule")
        )
        answer = all_of((_clear(listener), _public(gateway, listener), any_of(rules)))
        found: Value[object] = text("protocol")(listener).holding(answer)
        if answer is True:
            return found
        if decides is None or isinstance(answer, Unknown):
            decides = found
    more = find(gateway.node, "http_listener").missing
    if decides is None or (more is not None and decides.content is False):
        return Value(more if more is not None else False, gateway.node.range, attribute="http_listener")
    return decides


ADAPTERS = (
    adapter(
        WebEntry,
        terraform="azurerm_application_gateway",
        rows={
            "serves_clear": row(terraform=computed(_serves_clear)),
            "reached_from_internet": row(terraform=fixed(True)),
        },
    ),
)
