"""Azure: the languages that apps and functions run on, by the stack that their configuration names.

Sources: the provider's pages of the types, `application_stack`; Microsoft Learn, "Language runtime support policy".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.support import Versioned
from tcop_iac.model.value import Content, Unknown, Value

_MARKS = re.compile(r"[v~]?(\d+(?:\.\d+)*)(?:-lts)?", re.IGNORECASE)
"""A version with what surrounds it: `v8.0`, `~22`, `22-lts`."""

_NET_FRAMEWORK = "4.0"
"""What .NET Framework is called, which lives as long as the Windows below it."""

_COMMON = {"python_version": "python", "node_version": "node", "dotnet_version": "dotnet", "java_version": "java"}
_APP = {**_COMMON, "php_version": "php"}
_FUNCTION = {**_COMMON, "powershell_core_version": "powershell"}


def _stated(site: Site, languages: Mapping[str, str]) -> list[tuple[str, Value[Any]]]:
    """The languages that are written, or may be, each with its version."""
    read = ((language, text(f"site_config.application_stack.{name}")(site)) for name, language in languages.items())
    return [(language, version) for language, version in read if version.content is not None]


def _plain(version: Any) -> Content:
    found = _MARKS.fullmatch(str(version))
    number = found.group(1) if found is not None else str(version)
    return None if number == _NET_FRAMEWORK else number


def _product(prefix: str, languages: Mapping[str, str]) -> Any:
    def read(site: Site) -> Value[Any]:
        stated = _stated(site, languages)
        if not stated:
            return text("site_config.application_stack.python_version")(site)
        language, version = stated[0]
        several = Unknown("more than one language may be the one that it runs on")
        return replace(version, content=several if len(stated) > 1 else f"{prefix}-{language}")

    return computed(read)


def _version(languages: Mapping[str, str]) -> Any:
    def read(site: Site) -> Value[Any]:
        stated = _stated(site, languages)
        if not stated:
            return text("site_config.application_stack.python_version")(site)
        version = stated[0][1]
        return replace(version, content=over_arms(version.content, _plain))

    return computed(read)


ADAPTERS = tuple(
    adapter(
        Versioned,
        terraform=f"azurerm_{system}_{type_}",
        rows={
            "product": row(terraform=_product(prefix, languages)),
            "version": row(terraform=_version(languages)),
        },
    )
    for type_, prefix, languages in (
        ("web_app", "azure-appservice", _APP),
        ("function_app", "azure-functions", _FUNCTION),
    )
    for system in ("linux", "windows")
)
