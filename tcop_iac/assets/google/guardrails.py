"""Google Cloud: policies of the organisation and its folders, above projects."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, flag, present, row, text
from tcop_iac.assets.answers import Answer, agreed, any_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.joins import is_first
from tcop_iac.assets.kinds.guardrails import Guardrail
from tcop_iac.model.value import Content, Unknown, Value

_ABOVE = re.compile(r"(organizations|folders)/.*")


def _protects(site: Site) -> Value[Any]:
    """Whether the policy surely stands above projects and limits something."""
    name = text("name")(site)
    rules = [Site(site.resource, node, site.estate) for node in find(site.node, "spec.rules").nodes]
    return replace(name, content=agreed(name.content, _is_above) is True and any_of(map(_limits, rules)) is True)


def _is_above(content: Content) -> bool:
    shown = content.prefix if isinstance(content, Unknown) else str(content)
    return _ABOVE.fullmatch(shown) is not None


def _limits(site: Site) -> Answer:
    readers = (flag("enforce"), flag("deny_all"), present("values"))
    return any_of(truth(read(site).content) for read in readers)


ADAPTERS = (
    adapter(
        Guardrail,
        terraform="google_org_policy_policy",
        applies=is_first(_protects),
        rows={"protects": row(terraform=computed(_protects))},
    ),
)
