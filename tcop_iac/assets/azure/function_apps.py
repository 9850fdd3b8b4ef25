"""Azure Functions: whether the platform asks callers who they are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Adapter, Reader, adapter, computed, flag, over_arms, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.joins import any_of
from tcop_iac.assets.kinds.entry import AnonymousInterface
from tcop_iac.model.value import Unknown, Value

_IN_CODE = Unknown("triggers ask for a key of their own by default, and the function's code may say otherwise")


def _has(path: str, word: str) -> Reader:
    def read(site: Site) -> Value[Any]:
        written = text(path)(site)
        return replace(written, content=over_arms(written.content, lambda one: one == word))

    return read


def _certificates_required(site: Site) -> Value[Any]:
    """Whether client certificates are asked for and required; the mode alone does nothing."""
    on = flag("client_certificate_enabled")(site)
    mode = _has("client_certificate_mode", "Required")(site)
    return mode if on.content is True else replace(on, content=False if on.content is None else on.content)


def _reachable(site: Site) -> Value[Any]:
    """Whether it can be called from the internet, which it can where the source is silent."""
    written = flag("public_network_access_enabled")(site)
    return replace(written, content=True) if written.content is None else written


_AUTHENTICATED = any_of(flag("auth_settings_v2.auth_enabled"), flag("auth_settings.enabled"), _certificates_required)


def _anonymous(site: Site) -> Value[Any]:
    """False where the platform asks callers; else only the function's code can tell."""
    asked = _AUTHENTICATED(site)
    return replace(asked, content=False if asked.is_known_to_be(True) else _IN_CODE)


def _app(type_: str) -> Adapter:
    return adapter(
        AnonymousInterface,
        terraform=type_,
        identity=("name",),
        rows={
            "anonymous": row(terraform=computed(_anonymous)),
            "reachable": row(terraform=computed(_reachable)),
            "tags": TAGS,
        },
    )


ADAPTERS = (_app("azurerm_linux_function_app"), _app("azurerm_windows_function_app"))
