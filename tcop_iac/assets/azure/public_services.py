"""Azure: public addresses of registries, search, brokers, services of cognition and data factories.

Each asks its callers to sign in, and its smaller tiers cannot be without the address.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, row, text, texts
from tcop_iac.assets.answers import Answer, agreed, all_of, negated, truth, truth_or
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.internet import admits_internet
from tcop_iac.assets.kinds.traffic import DataEndpoint
from tcop_iac.model.value import Content, Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"

_RULES = {
    "container_registry": ("network_rule_set", "ip_rule.ip_range"),
    "eventhub_namespace": ("network_rulesets", "ip_rule.ip_mask"),
    "servicebus_namespace": ("network_rule_set", "ip_rules"),
    "cognitive_account": ("network_acls", "ip_rules"),
}
"""The block of rules about networks, and the addresses that it lets in, by type."""


def _is_deny(word: Content) -> Answer:
    return word if isinstance(word, Unknown) else word == "Deny"


def _turns_away(rules: Site, prefix: str, ranges: str) -> tuple[Value[Any], Answer]:
    """Where rules say so, and whether they turn away whoever is not in a list that is not the whole internet."""
    action, listed = text(f"{prefix}default_action")(rules), texts(f"{prefix}{ranges}")(rules)
    return action, all_of((agreed(action.content, _is_deny), negated(admits_internet(listed.content))))


def _open(rules: str, ranges: str) -> Callable[[Site], Value[Any]]:
    """A reader of whether the address answers everybody: by its own flag, that of its rules, and what these admit."""

    def read(site: Site) -> Value[Any]:
        flags = [flag("public_network_access_enabled")(site), flag(f"{rules}.public_network_access_enabled")(site)]
        apart = site.estate.companions(site.resource, f"{site.resource.type}_network_rule_set", "namespace_id")
        ruled = [_turns_away(site, f"{rules}.", ranges)]
        ruled += [_turns_away(Site(one.resource, one.resource.body, site.estate), "", ranges) for one in apart]
        answers = [(one, truth_or(one.content, silent=True)) for one in flags]
        return _least([*answers, *((one, negated(closed)) for one, closed in ruled)])

    return read


def _search_open(site: Site) -> Value[Any]:
    """A search service turns away whoever is not among the addresses that it lists."""
    own, listed = flag("public_network_access_enabled")(site), texts("allowed_ips")(site)
    public = truth_or(own.content, silent=True)
    limited = all_of((truth(listed.content), negated(admits_internet(listed.content))))
    return _least([(own, public), (listed, negated(limited))])


def _least(answers: list[tuple[Value[Any], Answer]]) -> Value[Any]:
    """None where nothing is said, so that the default counts; else what closes it, or may."""
    if all(one.content is None for one, _ in answers):
        return answers[0][0]
    answer = all_of(said for _, said in answers)
    written = [(one, said) for one, said in answers if one.origin is Origin.WRITTEN]
    at = next((one for one, said in written if said is answer), written[0][0])
    return replace(at, content=answer)


def _asks_everybody(site: Site) -> Value[Any]:
    """A registry may let images be taken without signing in (azurerm_container_registry, anonymous_pull_enabled)."""
    anonymous = flag("anonymous_pull_enabled")(site)
    return replace(anonymous, content=negated(truth(anonymous.content)))


def _service(name: str, public: Callable[[Site], Value[Any]], anchor: str = "public_network_access_enabled") -> Any:
    asks = computed(_asks_everybody) if name == "container_registry" else fixed(True)
    return adapter(
        DataEndpoint,
        terraform=f"azurerm_{name}",
        rows={
            "public": row(terraform=public, default=True, doc=f"{_DOCS}/{name}#{anchor}-1"),
            "bound_to_tier": row(terraform=asks),
            "tags": TAGS,
        },
    )


ADAPTERS = (
    *(_service(name, computed(_open(*rules))) for name, rules in _RULES.items()),
    _service("search_service", computed(_search_open)),
    _service("data_factory", flag("public_network_enabled"), "public_network_enabled"),
)
