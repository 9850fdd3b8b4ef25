"""Finds the adapters: every module of a provider's package that has `ADAPTERS`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from tcop_iac.assets.adapter import Adapter
from tcop_iac.assets.twins import Twin, in_terraforms_terms
from tcop_iac.model.resource import Resource, SourceKind

_PACKAGES = {
    "aws": "aws",
    "AWS": "aws",
    "azurerm": "azure",
    "azuread": "azure",
    "google": "google",
    "helm": "kubernetes",
    "terraform": "declared",
    "tcop": "declared",
    **dict.fromkeys(
        (
            "aiven",
            "confluent",
            "datadog",
            "ec",
            "elasticstack",
            "fivetran",
            "mongodbatlas",
            "planetscale",
            "rediscloud",
            "snowflake",
        ),
        "vendors",
    ),
}
"""Which package serves the resource types that begin with a word; all others may be a private platform's."""

PLATFORMS: Mapping[str, str] = {"AWS": "aws", "Azure": "azure", "Google Cloud": "google"}
"""The public clouds by name, and the package of each."""


def adapters_for(types: Iterable[str]) -> Mapping[str, Sequence[Adapter]]:
    """The adapters of the resource types given, by type; only the providers they need are imported."""
    return {type_: _by_type(_PACKAGES.get(_first_word(type_), "private"), type_) for type_ in types}


def adapters_in(package: str) -> tuple[Adapter, ...]:
    """All adapters of one provider's package ("aws", "azure", …), in the order of its modules."""
    return tuple(_listed(package, "ADAPTERS"))


def _listed(package: str, name: str) -> Iterator[Any]:
    """What the modules of a provider's package list under `name`, by module."""
    home = importlib.import_module(f"tcop_iac.assets.{package}")
    names = sorted(module.name for module in pkgutil.iter_modules(home.__path__))
    for module in names:
        yield from getattr(importlib.import_module(f"{home.__name__}.{module}"), name, ())


def for_adapters(resources: Sequence[Resource]) -> Sequence[Resource]:
    """`resources` as adapters read them: those of templates in the terms of Terraform's provider."""
    if not any(resource.source is SourceKind.CLOUDFORMATION for resource in resources):
        return resources
    return tuple(in_terraforms_terms(resources, twins()))


@cache
def twins() -> Mapping[str, Sequence[Twin]]:
    """All twins by CloudFormation type, in the order of the modules of Amazon's package."""
    table: dict[str, list[Twin]] = {}
    for twin in _listed("aws", "TWINS"):
        table.setdefault(twin.cloudformation, []).append(twin)
    return table


def _by_type(package: str, type_: str) -> Sequence[Adapter]:
    table = _indexed(package)
    between = "::" if "::" in type_ else "_"
    return (*table.get(type_, ()), *table.get(f"{_first_word(type_)}{between}*", ()))


@cache
def _indexed(package: str) -> Mapping[str, Sequence[Adapter]]:
    """The adapters of a package by the type they serve; `word_*` and `word::*` serve every type with that word."""
    table: dict[str, list[Adapter]] = {}
    for adapter in adapters_in(package):
        table.setdefault(adapter.terraform, []).append(adapter)
    return table


def _first_word(type_: str) -> str:
    return type_.partition("::" if "::" in type_ else "_")[0]
