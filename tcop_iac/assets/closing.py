"""Adapters of resources of services that close, where the table of dates (`data.support`) knows their type."""

from __future__ import annotations

from tcop_iac.assets.adapter import Adapter, Reader, adapter, over_arms, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.support import ClosingService
from tcop_iac.data.support import closing
from tcop_iac.model.value import Content, Value


def closing_types(types: str) -> Adapter:
    """An adapter of all resources whose type matches `types` (`azurerm_*`) and is in the table."""
    return adapter(ClosingService, terraform=types, applies=_closes, rows={"type": row(terraform=_type)})


def closing_where(type_: str, path: str, read: Reader, default: Content = None, doc: str = "") -> Adapter:
    """An adapter of a type that closes only where the argument at `path` has a value that the table names.

    `default` is what the provider takes in silence, `doc` where that is documented.
    """

    def named(site: Site) -> Value[str]:
        return (written := read(site)).holding(over_arms(written.content, lambda one: f"{type_}.{path}.{one}"))

    silent = None if default is None else f"{type_}.{path}.{default}"
    return adapter(ClosingService, terraform=type_, rows={"type": row(terraform=named, default=silent, doc=doc)})


def _closes(site: Site) -> bool:
    return closing(site.resource.shown_type) is not None


def _type(site: Site) -> Value[str]:
    return Value(site.resource.shown_type, site.resource.range)
