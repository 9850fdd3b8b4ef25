"""Azure: how virtual machines and scale sets take patches.

Source: the provider's pages of the types; learn.microsoft.com, "Automatic Guest Patching for Azure Virtual Machines".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fallen_back, first_of, flag, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.patching import PatchedMachine
from tcop_iac.model.value import Value

_MODES = {"AutomaticByPlatform": True, "AutomaticByOS": True, "Manual": False, "ImageDefault": None}

_UPDATES = first_of(flag("automatic_updates_enabled"), flag("enable_automatic_updates"))
_IMAGES = first_of(
    flag("automatic_os_upgrade_policy.automatic_os_upgrade_enabled"),
    flag("automatic_os_upgrade_policy.enable_automatic_os_upgrade"),
)


def _mode(site: Site) -> Value[Any]:
    """Whether the mode is one that patches by itself; None where the image decides, as in silence on Linux."""
    written = text("patch_mode")(site)
    return replace(written, content=over_arms(written.content, lambda one: _MODES.get(str(one))))


def _windows(site: Site) -> Value[Any]:
    """Windows updates itself unless the mode or the flag says otherwise; the platform's mode does without the flag."""
    mode, updates = _mode(site), _UPDATES(site)
    if updates.content in (None, True) or text("patch_mode")(site).is_known_to_be("AutomaticByPlatform"):
        return fallen_back(mode, fallen_back(updates, replace(mode, content=True)))
    return mode if mode.is_known_to_be(False) else updates


def _renewed(site: Site) -> Value[Any]:
    """Whether machines of a scale set are replaced when a new image comes; None where not."""
    found = _IMAGES(site)
    return replace(found, content=over_arms(found.content, lambda on: True if on else None))


def _windows_set(site: Site) -> Value[Any]:
    """A scale set of Windows is renewed, or its machines update themselves, as they do in silence."""
    renewed, updates = _renewed(site), _UPDATES(site)
    return fallen_back(renewed, fallen_back(updates, replace(updates, content=True)))


ADAPTERS = tuple(
    adapter(PatchedMachine, terraform=type_, rows={"automatic": row(terraform=computed(read))})
    for type_, read in (
        ("azurerm_linux_virtual_machine", _mode),
        ("azurerm_windows_virtual_machine", _windows),
        ("azurerm_linux_virtual_machine_scale_set", _renewed),
        ("azurerm_windows_virtual_machine_scale_set", _windows_set),
    )
)
