"""Which resources a plan leaves as they are, also by what it does to others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tcop_iac.sources.terraform_plan.addresses import without_keys
from tcop_iac.sources.terraform_plan.entries import Entry, decoded
from tcop_iac.sources.terraform_plan.links import Links, listed_references
from tcop_iac.sources.terraform_plan.reading import Document

_UNTOUCHED = frozenset(("no-op", "read"))


def unchanged(document: Document, links: Links) -> frozenset[str]:
    """The addresses that neither change nor are referred to by what changes.

    A bucket whose versioning is turned off or deleted changes with it, although the plan says "no-op" of the bucket.
    """
    still = {entry.address: without_keys(entry.address) for entry in document.entries if _is_still(entry)}
    if not still:
        return frozenset()
    moving = [entry for entry in document.entries if entry.address not in still]
    touched = set(_referred(moving, links))
    blocks = {block for entry in document.gone for block in entry.dependencies}
    return frozenset(address for address, block in still.items() if address not in touched and block not in blocks)


def _is_still(entry: Entry) -> bool:
    return bool(entry.actions) and set(entry.actions) <= _UNTOUCHED


def _referred(entries: Iterable[Entry], links: Links) -> Iterator[str]:
    for entry in entries:
        block = links.block(entry)
        named = listed_references(decoded(block.expressions)) if block else ()
        for leaf in links.leaves(named, links.scope(entry)):
            yield from (reference.address for reference in leaf.references)
