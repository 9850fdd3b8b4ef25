"""Rows of passwords that a managed service is created with."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Adapter, Reader, adapter, computed, find, flag, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.secrets import Password
from tcop_iac.model.resource import Node, SourceKind
from tcop_iac.model.value import Content, Unknown, Value, arms, one_of

_MADE = re.compile(r"(^|\.)(ephemeral\.)?random_(password|string|bytes|id|uuid)\.")
_STORED = re.compile(r"(^|\.)(data\.)?\w*(secret|ssm_parameter|vault_)\w*\.")
_DYNAMIC = "resolve:"
"""CloudFormation reads such a reference itself when it deploys, and shows it nowhere."""


def passwords(
    type_: str,
    *paths: str,
    managed: Sequence[str | Reader] = (),
    elsewhere: Sequence[str] = (),
    applies: Callable[[Site], bool] | None = None,
) -> Adapter:
    """An adapter of `type_`: the passwords at `paths`, flags or readers of whether the platform keeps them itself, and
    what names a place outside the state where they are (a write-only argument, the ARN of a secret).
    """
    written = _most_telling(paths)

    def kept(site: Site) -> Value[Any]:
        for told in managed:
            found = (flag(told) if isinstance(told, str) else told)(site)
            if found.content not in (None, False):
                return found
        for path in elsewhere:
            found = present(path)(site)
            if found.content is not False:
                return found
        found = written(site)
        return replace(found, content=_is_dynamic(found.content))

    def only_in_state(site: Site) -> Value[Any]:
        found = written(site)
        hidden = found.sensitive and site.resource.source is SourceKind.TERRAFORM
        return replace(found, content=all(_is_hidden(arm, hidden) for arm in arms(found.content)))

    return adapter(
        Password,
        terraform=type_,
        applies=applies,
        rows={
            "kept_by_platform": row(terraform=computed(kept)),
            "text": row(terraform=written),
            "only_in_state": row(terraform=computed(only_in_state)),
        },
    )


def _most_telling(paths: Sequence[str]) -> Reader:
    """A reader of the password that is most surely in code, of all at `paths` and in every block on the way."""

    def read(site: Site) -> Value[Any]:
        return min((found for path in paths for found in _each(path, site)), key=_hidden)

    return read


def _each(path: str, site: Site) -> list[Value[Any]]:
    block, _, name = path.rpartition(".")
    blocks = [one for node in find(site.node, block).nodes for one in node.elements()] if block else []
    if len(blocks) < 2:
        return [text(path)(site)]
    return [_of_block(one, block, name, site) for one in blocks]


def _of_block(block: Node, path: str, name: str, site: Site) -> Value[Any]:
    found = text(name)(Site(site.resource, block, site.estate, path))
    return found if block.existence is None else replace(found, content=one_of([found.content, None], block.existence))


def _hidden(found: Value[Any]) -> int:
    """0 for a password in code, 1 where a condition decides on that, 2 for what is not known, 3 for none."""
    if found.content is None or _is_dynamic(found.content):
        return 3
    written = [isinstance(arm, str) for arm in arms(found.content)]
    return 0 if all(written) else 1 if any(written) else 2


def _is_dynamic(content: Content) -> bool:
    return isinstance(content, Unknown) and any(one.address.startswith(_DYNAMIC) for one in content.references)


def _is_hidden(content: Content, marked: bool) -> bool:
    if not isinstance(content, Unknown):
        return False
    return marked or (
        content.exact and any(_MADE.search(str(one)) or _STORED.search(str(one)) for one in content.references)
    )
