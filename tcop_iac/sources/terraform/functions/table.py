"""All functions by name, put together from their families."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from tcop_iac.sources.terraform.functions import (
    collection,
    conversion,
    dates,
    encoding,
    filesystem,
    hashing,
    network,
    numeric,
    strings,
)
from tcop_iac.sources.terraform.functions.signature import Function

FAMILIES: tuple[ModuleType, ...] = (
    numeric,
    strings,
    collection,
    encoding,
    filesystem,
    dates,
    hashing,
    network,
    conversion,
)

FUNCTIONS: Mapping[str, Function] = {
    each.name: each for family in FAMILIES for each in vars(family).values() if isinstance(each, Function)
}
"""Every function of the language but those that the evaluator gives as special forms (`try`, `can`, `sensitive`, …)."""
