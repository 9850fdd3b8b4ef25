"""The types of Azure's web and function apps, and of the slots beside them."""

from __future__ import annotations

APPS = tuple(
    f"{system}_{kind}_app{slot}"
    for slot in ("", "_slot")
    for kind in ("web", "function")
    for system in ("linux", "windows")
)
"""Without the provider's prefix."""
