"""Finds the adapters: every module of a provider's package that has `ADAPTERS`."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from tcop_iac.assets.adapter import Adapter

_PACKAGES = {"aws": "aws", "AWS": "aws", "azurerm": "azure", "google": "google"}
"""Which package serves the resource types that begin with a word."""


def adapters_for(types: Iterable[str]) -> Mapping[str, Sequence[Adapter]]:
    """The adapters of the resource types given, by type; only the providers they need are imported."""
    wanted = set(types)
    packages = {_PACKAGES[word] for word in map(_first_word, wanted) if word in _PACKAGES}
    found: dict[str, list[Adapter]] = defaultdict(list)
    for package in sorted(packages):
        for adapter in adapters_in(package):
            for type_ in {adapter.terraform, adapter.cloudformation, adapter.live} & wanted:
                found[type_].append(adapter)
    return found


@cache
def adapters_in(package: str) -> tuple[Adapter, ...]:
    """All adapters of one provider's package ("aws", "azure", "google"), in the order of its modules."""
    home = importlib.import_module(f"tcop_iac.assets.{package}")
    names = sorted(module.name for module in pkgutil.iter_modules(home.__path__))
    modules = [importlib.import_module(f"{home.__name__}.{name}") for name in names]
    return tuple(adapter for module in modules for adapter in getattr(module, "ADAPTERS", ()))


def _first_word(type_: str) -> str:
    return type_.partition("::" if "::" in type_ else "_")[0]
