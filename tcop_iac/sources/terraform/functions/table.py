"""All functions by name, put together from their families."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

import tcop_iac.sources.terraform.functions.collection as collection
import tcop_iac.sources.terraform.functions.conversion as conversion
import tcop_iac.sources.terraform.functions.dates as dates
import tcop_iac.sources.terraform.functions.encoding as encoding
import tcop_iac.sources.terraform.functions.filesystem as filesystem
import tcop_iac.sources.terraform.functions.hashing as hashing
import tcop_iac.sources.terraform.functions.network as network
import tcop_iac.sources.terraform.functions.numeric as numeric
import tcop_iac.sources.terraform.functions.strings as strings
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
