"""Azure: roles that an organisation composes itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, row, text, texts
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.identity import has, is_wide
from tcop_iac.assets.kinds.identity import RoleDefinition
from tcop_iac.model.value import Content, OneOf, Unknown, Value


def _wide_scope(site: Site) -> Value[Any]:
    """Whether the role can be given over a subscription or more; where no scopes are listed, its own scope is one."""
    written = texts("assignable_scopes")(site)
    if written.content is None:
        own = text("scope")(site)
        return replace(own, content=agreed(own.content, lambda one: is_wide(one, site)))

    def any_wide(listed: Content) -> Answer:
        if isinstance(listed, Unknown):
            return listed
        return any_of(agreed(one, lambda arm: is_wide(arm, site)) for one in listed or [])

    return replace(written, content=agreed(written.content, any_wide))


_GIVING = "microsoft.authorization/roleassignments/write"


def _elevating(site: Site) -> Value[Any]:
    """Whether the role allows roles to be given over a subscription or more, by less than every action."""
    answers = []
    for node in find(site.node, "permissions").nodes:
        for element in node.elements():
            here = Site(site.resource, element, site.estate)
            gives, takes = (_lists_giving(texts(name)(here).content) for name in ("actions", "not_actions"))
            answers.append(all_of((gives, negated(takes))))
    found = texts("permissions.actions")(site)
    every = has("permissions.actions", "*")(site).content
    whole = every if isinstance(every, Unknown) else bool(every)
    return found.holding(all_of((any_of(answers), negated(whole), truth(_wide_scope(site).content))))


def _lists_giving(listed: Content) -> Answer:
    """Whether a list of actions holds that of giving roles, in which `*` stands for anything."""
    if isinstance(listed, Unknown):
        return listed
    if isinstance(listed, OneOf):
        return agreed(listed, _lists_giving)
    return any_of(agreed(one, _is_giving) for one in listed or [])


def _is_giving(action: Content) -> Answer:
    if isinstance(action, Unknown):
        return action
    pattern = re.escape(str(action).lower()).replace(r"\*", ".*")
    return re.fullmatch(pattern, _GIVING) is not None


ADAPTERS = (
    adapter(
        RoleDefinition,
        terraform="azurerm_role_definition",
        rows={
            "every_action": row(terraform=has("permissions.actions", "*")),
            "wide_scope": row(terraform=computed(_wide_scope)),
            "elevating": row(terraform=computed(_elevating)),
        },
    ),
)
