"""Azure: public addresses of registries, search, brokers, services of cognition and data factories.

Each asks its callers to sign in, and its smaller tiers cannot be without the address.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, row, text, texts
from tcop_iac.assets.answers import Answer, agreed, all_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.kinds.traffic import DataEndpoint
from tcop_iac.model.value import Content, Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"

_RULES = {
    "container_registry": "network_rule_set",
    "eventhub_namespace": "network_rulesets",
    "servicebus_namespace": "network_rule_set",
    "cognitive_account": "network_acls",
}
"""The block of rules about networks, by type."""


def _is_deny(word: Content) -> Answer:
    return word if isinstance(word, Unknown) else word == "Deny"


def _open(rules: str) -> Callable[[Site], Value[Any]]:
    """A reader of whether the address answers everybody: by its own flag, that of its rules, and their default."""

    def read(site: Site) -> Value[Any]:
        flags = [flag("public_network_access_enabled")(site), flag(f"{rules}.public_network_access_enabled")(site)]
        apart = site.estate.companions(site.resource, f"{site.resource.type}_network_rule_set", "namespace_id")
        actions = [text(f"{rules}.default_action")(site)]
        actions += [text("default_action")(Site(one.resource, one.resource.body, site.estate)) for one in apart]
        answers = [(one, True if one.content is None else truth(one.content)) for one in flags]
        return _least([*answers, *((one, negated(agreed(one.content, _is_deny))) for one in actions)])

    return read


def _search_open(site: Site) -> Value[Any]:
    """A search service turns away whoever is not among the addresses that it lists."""
    own, listed = flag("public_network_access_enabled")(site), texts("allowed_ips")(site)
    public = True if own.content is None else truth(own.content)
    return _least([(own, public), (listed, negated(truth(listed.content)))])


def _least(answers: list[tuple[Value[Any], Answer]]) -> Value[Any]:
    """None where nothing is said, so that the default counts; else what closes it, or may."""
    if all(one.content is None for one, _ in answers):
        return answers[0][0]
    answer = all_of(said for _, said in answers)
    written = [(one, said) for one, said in answers if one.origin is Origin.WRITTEN]
    at = next((one for one, said in written if said is answer), written[0][0])
    return replace(at, content=answer)


def _service(name: str, public: Callable[[Site], Value[Any]], anchor: str = "public_network_access_enabled") -> Any:
    return adapter(
        DataEndpoint,
        terraform=f"azurerm_{name}",
        rows={
            "public": row(terraform=public, default=True, doc=f"{_DOCS}/{name}#{anchor}-1"),
            "bound_to_tier": row(terraform=fixed(True)),
            "tags": TAGS,
        },
    )


ADAPTERS = (
    *(_service(name, computed(_open(rules))) for name, rules in _RULES.items()),
    _service("search_service", computed(_search_open)),
    _service("data_factory", flag("public_network_enabled"), "public_network_enabled"),
)
