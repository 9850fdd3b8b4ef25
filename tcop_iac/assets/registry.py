"""Finds the adapters: every module of a provider's package that has `ADAPTERS`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from tcop_iac.assets.adapter import Adapter

_PACKAGES = {
    "aws": "aws",
    "AWS": "aws",
    "azurerm": "azure",
    "azuread": "azure",
    "google": "google",
    "helm": "kubernetes",
}
"""Which package serves the resource types that begin with a word; all others may be a private platform's."""


def adapters_for(types: Iterable[str]) -> Mapping[str, Sequence[Adapter]]:
    """The adapters of the resource types given, by type; only the providers they need are imported."""
    return {type_: _by_type(_PACKAGES.get(_first_word(type_), "private"), type_) for type_ in types}


def adapters_in(package: str) -> tuple[Adapter, ...]:
    """All adapters of one provider's package ("aws", "azure", …), in the order of its modules."""
    home = importlib.import_module(f"tcop_iac.assets.{package}")
    names = sorted(module.name for module in pkgutil.iter_modules(home.__path__))
    modules = [importlib.import_module(f"{home.__name__}.{name}") for name in names]
    return tuple(adapter for module in modules for adapter in getattr(module, "ADAPTERS", ()))


def _by_type(package: str, type_: str) -> Sequence[Adapter]:
    table = _indexed(package)
    return (*table.get(type_, ()), *table.get(f"{_first_word(type_)}_*", ()))


@cache
def _indexed(package: str) -> Mapping[str, Sequence[Adapter]]:
    """The adapters of a package by the resource type they serve; `word_*` serves every type with that first word."""
    table: dict[str, list[Adapter]] = {}
    for adapter in adapters_in(package):
        for type_ in {adapter.terraform, adapter.cloudformation, adapter.live} - {""}:
            table.setdefault(type_, []).append(adapter)
    return table


def _first_word(type_: str) -> str:
    return type_.partition("::" if "::" in type_ else "_")[0]
