"""`Fn::FindInMap`: a value of a mapping by two keys, which need not be known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yaml.nodes import Node

from tcop_iac.model.finding import Level
from tcop_iac.model.value import Content, OneOf, Sensitive, Unknown, one_of, why
from tcop_iac.sources.cloudformation.arguments import items, wrong
from tcop_iac.sources.cloudformation.syntax import member, scalar_text
from tcop_iac.sources.cloudformation.template import Template
from tcop_iac.sources.cloudformation.values import as_text

_NOTHING = object()
"""What stands at keys that a mapping does not have."""


def find_in_map(template: Template, node: Node) -> Content:
    """The value at a mapping's two keys; for keys that are not known, one of all that it may be.

    A combination of possible keys that the mapping does not have is none that the template is deployed with, unless
    there is a `DefaultValue` (AWS::LanguageExtensions).
    """
    parts = items(node, 3, 4)
    if parts is None:
        return wrong(template, node, "Fn::FindInMap", "a mapping's name and two keys")
    keys = [key_of(template, part) for part in parts[:3]]
    otherwise = member(parts[3], "DefaultValue") if len(parts) == 4 else None
    found = list(_found(template, template.sections.get("Mappings"), keys))
    doubt = why(*(_doubt(key) for key in keys), Unknown("a key of the mapping is not known"))
    values = [value for value in found if value is not _NOTHING]
    if otherwise is not None and (len(values) < len(found) or any(isinstance(key, Unknown) for key in keys)):
        values.append(template.content(otherwise))
    if not values:
        return _missing(template, node, keys)
    return one_of(values, doubt) if doubt is not None else values[0]


def key_of(template: Template, node: Node) -> Content:
    """What a key of a mapping comes to; one that is marked sensitive is a key all the same."""
    text = scalar_text(node)  # as it is written: 012 and yes are names here
    return text if text is not None else _bare(template.content(node))


def _bare(key: Content) -> Content:
    return key.content if isinstance(key, Sensitive) else key


def _doubt(key: Content) -> Unknown | None:
    return key if isinstance(key, Unknown) else key.test if isinstance(key, OneOf) else None


def _found(template: Template, table: Node | None, keys: Sequence[Content]) -> Iterator[Content]:
    """Everything that may stand at the keys; `_NOTHING` where nothing does."""
    if table is None:
        yield _NOTHING
        return
    if not keys:
        yield template.content(table)
        return
    key, rest = keys[0], keys[1:]
    missing = template.members.missing(table)
    if isinstance(key, Unknown):
        if missing is not None or not template.members.of(table):
            yield key
        for _, _, value in template.members.of(table):
            yield from _found(template, value, rest)
        return
    for arm in key.values if isinstance(key, OneOf) else (key,):
        if isinstance(arm, (Unknown, Sensitive)):
            yield from _found(template, table, [_bare(arm), *rest])
            continue
        below = template.members.get(table, as_text(arm))
        if below is None and missing is not None:
            yield Unknown(missing.reason)
        else:
            yield from _found(template, below, rest)


def _missing(template: Template, node: Node, keys: Sequence[Content]) -> Unknown:
    path = ".".join("*" if isinstance(key, (Unknown, OneOf)) else as_text(key) for key in keys)
    if template.unseen is None and isinstance(keys[0], str):
        summary, detail = f"No mapping has {path}", "The value is taken for unknown."
        template.file.complain("undefined", summary, detail, node, Level.WARNING)
    return Unknown(f"no mapping has {path}")
