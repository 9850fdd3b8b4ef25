"""Suppressions in a resource's metadata, for JSON, which has no comments: `Metadata: {tcop: {skip: […]}}`."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tcop_iac.model.range import Range
from tcop_iac.sources.cloudformation.syntax import TemplateFile, entries, member, scalar_text
from tcop_iac.sources.suppressions import Suppressions, suppression

_FORM = '{"tcop": {"skip": [{"id": "TCOP-06-101", "reason": "…", "until": "2027-03-31"}]}}'


def note_skips(file: TemplateFile, suppressions: Suppressions) -> None:
    """Takes up what the resources of `file` skip.

    An item of the list is an object with `id` (or `policy`), `reason`, and, if wanted, `owner` and `until`.
    """
    for _, key, resource in entries(member(file.root, "Resources") or file.root):
        metadata = member(resource, "Metadata")
        own = member(metadata, "tcop") if metadata is not None else None
        skips = member(own, "skip") if own is not None else None
        if skips is None:
            continue
        for item in skips.value if isinstance(skips, SequenceNode) else [skips]:
            _note(file, key, resource, item, suppressions)


def _note(file: TemplateFile, key: ScalarNode, resource: Node, item: Node, suppressions: Suppressions) -> None:
    given = (
        {name: scalar_text(value) or "" for name, _, value in entries(item)} if isinstance(item, MappingNode) else {}
    )
    named = given.pop("id", "") or given.pop("policy", "") or (scalar_text(item) or "")
    start, end = file.range(key), file.range(resource)
    whole = Range(start.path, start.start_line, start.start_column, end.end_line, end.end_column)
    lines = range(start.start_line, end.end_line + 1)
    policies = (named,) if named else ()
    suppressions.add(suppression(policies, given, file.range(item), lines, whole, _FORM))
