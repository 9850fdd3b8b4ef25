"""The family that a size of machine is of, as each provider names them."""

from __future__ import annotations

import re

_AZURE = re.compile(r"(Basic|Standard)_([A-Z]+)\d+(?:-\d+)?([a-z]*)(?:_(?!v\d)[A-Z]+\d+)?(?:_(v\d+))?", re.IGNORECASE)
"""Family, cores, a lesser number that is used, features, accelerator, version (Azure VM naming conventions)."""


def family(kind: str, size: str) -> str:
    """The family of `size` as the table of support dates spells it; `kind` says whose sizes they are.

    `Standard_DS2_v2` is of `Standard_DSv2`, `db.r4.large` of `db.r4`, `n1-standard-1` of `n1`.
    """
    if kind == "azure_vm":
        named = _AZURE.match(size)
        return size if named is None else f"{named[1]}_{named[2]}{named[3]}{named[4] or ''}"
    if kind == "google_compute":
        series = size.rpartition("/")[2].partition("-")[0]
        return "n1" if series == "custom" else series  # custom sizes without a series are of N1
    words = size.split(".")
    return ".".join(words[:2]) if words[0] in ("db", "cache") else words[0]
