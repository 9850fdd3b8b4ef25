"""Google Cloud: proxies of balancers that answer clear HTTP, and whether what they follow leads to HTTPS.

Source: the provider's pages of google_compute_url_map, google_compute_target_http_proxy and
google_compute_global_forwarding_rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, flag, present, row, text
from tcop_iac.assets.answers import Answer, agreed, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.transit import WebEntry
from tcop_iac.model.value import Content, Unknown, Value

_MAPS = ("google_compute_url_map", "google_compute_region_url_map")
_RULES = ("google_compute_global_forwarding_rule", "google_compute_forwarding_rule")
_ACTIONS = (
    ("", "default_service", "default_url_redirect"),
    ("path_matcher", "default_service", "default_url_redirect"),
    ("path_matcher.path_rule", "service", "url_redirect"),
    ("path_matcher.route_rules", "service", "url_redirect"),
)
"""Where a map says what becomes of requests: a block, and its service and redirect."""


def _blocks(site: Site, path: str) -> Iterator[Site]:
    if not path:
        yield site
        return
    for node in find(site.node, path).nodes:
        for element in node.elements():
            yield Site(site.resource, element, site.estate)


def _answers(site: Site) -> Iterator[tuple[Value[Any], Answer]]:
    """What decides at every place of a map, and whether requests in clear text are answered there."""
    for path, service, redirect in _ACTIONS:
        for block in _blocks(site, path):
            found = _answer(block, service, redirect)
            doubt = block.node.existence if path else None
            if found is not None:
                value, clear = found
                yield value, doubt if clear is True and doubt is not None else clear


def _answer(block: Site, service: str, redirect: str) -> tuple[Value[Any], Answer] | None:
    named = present(service)(block)
    if present(redirect)(block).content is not False:
        secure = flag(f"{redirect}.https_redirect")(block)
        return secure, agreed(secure.content, lambda one: one if isinstance(one, Unknown) else one is not True)
    if named.content is not False:
        return named, truth(named.content)
    return (named, True) if find(block.node, service.replace("service", "route_action")).nodes else None


def _serves_clear(site: Site) -> Value[Any]:
    named = text("url_map")(site)
    found = next((one for one in (pointed_at(site, "url_map", type_, "name") for type_ in _MAPS) if one), None)
    if found is None:
        return replace(named, content=Unknown("the map that it follows stands elsewhere"))
    answers = list(_answers(found))
    if any(find(found.node, path).missing is not None for path, _, _ in _ACTIONS if path):
        answers.append((named, Unknown("not all rules of the map that it follows are known")))
    answer = any_of(one for _, one in answers)
    decides = next((value for value, one in answers if one is True), named)
    return replace(decides, content=answer)


def _reached(site: Site) -> Value[Any]:
    """By the rules that forward to it, which are external where nothing else is said."""
    answers: list[Answer] = []
    for type_ in _RULES:
        for match in site.estate.companions(site.resource, type_, "target"):
            scheme = text("load_balancing_scheme")(Site(match.resource, match.resource.body, site.estate))
            outside = agreed(scheme.content, _is_external)
            answers.append(outside if outside is not True or match.uncertain is None else match.uncertain)
    at: Value[Any] = Value(None, site.node.range, attribute="target")
    if not answers:
        return replace(at, content=Unknown("what forwards to it stands elsewhere"))
    return replace(at, content=any_of(answers))


def _is_external(scheme: Content) -> Answer:
    return scheme if isinstance(scheme, Unknown) else not str(scheme or "").startswith("INTERNAL")


def only_internal(site: Site) -> bool:
    """Whether all that forwards to a proxy surely is internal, and something does."""
    return negated(truth(_reached(site).content)) is True


ADAPTERS = tuple(
    adapter(
        WebEntry,
        terraform=f"google_compute_{region}target_http_proxy",
        identity=("name",),
        rows={
            "serves_clear": row(terraform=computed(_serves_clear)),
            "reached_from_internet": row(terraform=computed(_reached)),
        },
    )
    for region in ("", "region_")
)
