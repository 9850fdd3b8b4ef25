"""Azure: containers of blobs that everybody may read."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, row, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.locks import account_of, container_tags
from tcop_iac.assets.kinds.publication import PublishedStore
from tcop_iac.assets.publication import store_at
from tcop_iac.model.value import Value

_access = value("container_access_type", lambda one: one in ("container", "blob"))


def _public(site: Site) -> Value[Any]:
    """Whether the container is for everybody and its account lets containers be."""
    account = account_of(site)
    store = store_at(account) if account is not None else None
    access = _access(site)
    if access.content is None or (store is not None and store.public_blocked.is_known_to_be(True)):
        return access.holding(False)
    return access


ADAPTERS = (
    adapter(
        PublishedStore,
        terraform="azurerm_storage_container",
        rows={"public": row(terraform=computed(_public)), "tags": row(terraform=computed(container_tags))},
    ),
)
