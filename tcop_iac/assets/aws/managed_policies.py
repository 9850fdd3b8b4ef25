"""The managed policies that AWS provides: which of them give full power, or the power to take it."""

from __future__ import annotations

import re

from tcop_iac.assets.answers import Answer, agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.estate import Estate
from tcop_iac.assets.references import resource_at
from tcop_iac.model.value import Content, Unknown

ADMINISTRATOR = "AdministratorAccess"
_OWN = re.compile(r"(module\.[^.]+\.)*aws_iam_policy\..+")
_OF_AWS = re.compile(r"arn:[^:]+:iam::aws:policy/")
FULL_POWER = (ADMINISTRATOR, "IAMFullAccess")
"""Names of the policies that give every action, or every action of identity management."""


def gives_full_power(content: Content, site: Site, names: tuple[str, ...] = FULL_POWER) -> Answer:
    """Whether `content` is the ARN of a policy with one of `names`."""
    return agreed(content, lambda one: _is_named(one, site.estate, names))


def any_gives_full_power(content: Content, site: Site) -> Answer:
    """Whether one of the ARNs in the list `content` is that of such a policy."""

    def of_list(one: Content) -> Answer:
        if isinstance(one, Unknown):
            return False if _is_own(one) else one
        return any_of(gives_full_power(arn, site) for arn in (one if isinstance(one, list) else []))

    return agreed(content, of_list)


def held_by_aws(content: Content) -> bool:
    """Whether `content` surely is the ARN of a policy that AWS provides."""
    parts = content.parts if isinstance(content, Unknown) else (content,)
    known = "".join(part if isinstance(part, str) else "?" for part in parts)
    return _OF_AWS.match(known) is not None


def _is_named(content: Content, estate: Estate, names: tuple[str, ...]) -> Answer:
    if isinstance(content, str):
        return content.endswith(_endings(names))
    if not isinstance(content, Unknown):
        return False
    if content.parts:
        return _ends_so(content, names)
    if _is_own(content):
        return False  # its document is judged
    policy = resource_at(estate, content)
    if policy is None or policy.type != "aws_iam_policy":
        return content
    found = [policy.body.get("name"), policy.body.get("arn")]
    written = next((node.content for node in found if node is not None), content)
    if isinstance(written, str):
        return written in names or written.endswith(_endings(names))
    return written if isinstance(written, Unknown) else content


def _is_own(content: Unknown) -> bool:
    """Whether a content hangs on nothing but policies that the configuration makes."""
    return bool(content.references) and all(_OWN.fullmatch(one.address) for one in content.references)


def _ends_so(content: Unknown, names: tuple[str, ...]) -> Answer:
    last = content.parts[-1]
    if isinstance(last, Unknown):
        return content
    if last.endswith(_endings(names)):
        return True
    return content if any(ending.endswith(last) for ending in _endings(names)) else False


def _endings(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f":policy/{name}" for name in names)
