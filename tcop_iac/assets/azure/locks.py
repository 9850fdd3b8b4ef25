"""Azure: policies that make blobs immutable."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, number, present, row, text, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.joins import pointed_at
from tcop_iac.assets.kinds.locks import DeletionLock
from tcop_iac.assets.log_names import named_for_logs
from tcop_iac.assets.tags import squeezed
from tcop_iac.model.value import Content, Origin, Unknown, Value, derived

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"
_ELSEWHERE = Unknown("the container that it is for is not in this configuration")
_ON = "storage_container_resource_manager_id"


def _container(site: Site) -> Site | None:
    return pointed_at(site, _ON, "azurerm_storage_container", "resource_manager_id", "id")


def account_of(container: Site) -> Site | None:
    """The account that a container is in, where that is in the same configuration."""
    return pointed_at(container, "storage_account_id", "azurerm_storage_account", "id") or pointed_at(
        container, "storage_account_name", "azurerm_storage_account", "name"
    )


def container_tags(container: Site) -> Value[Any]:
    """The metadata of a container over the tags of its account, where that is in the same configuration."""
    own = value("metadata")(container)
    account = account_of(container)
    around: Content = TAGS.read(account).content if account is not None else {}
    around = {} if around is None else around
    metadata: Content = {} if own.content is None else own.content
    if not isinstance(around, dict) or not isinstance(metadata, dict):
        return own.holding(derived([around, metadata]))
    said = set(map(squeezed, metadata))
    return own.holding({**{key: tag for key, tag in around.items() if squeezed(key) not in said}, **metadata})


def _tags(site: Site) -> Value[Any]:
    container = _container(site)
    if container is None:
        return Value(_ELSEWHERE, site.node.range, Origin.ABSENT, "metadata")
    return container_tags(container)


def _holds_logs(site: Site) -> Value[Any]:
    container = _container(site) or site
    named = text("name")(container)
    return named.holding(named_for_logs([named.content, container.resource.address, site.resource.name]))


_IMMUTABLE = "immutability_policy"

ADAPTERS = (
    adapter(
        DeletionLock,
        terraform="azurerm_storage_container_immutability_policy",
        rows={
            "for_good": row(
                terraform=flag("locked"), default=False, doc=f"{_DOCS}/storage_container_immutability_policy#locked-1"
            ),
            "days": row(terraform=number("immutability_period_in_days")),
            "tags": row(terraform=computed(_tags)),
            "holds_logs": row(terraform=computed(_holds_logs)),
        },
    ),
    adapter(
        DeletionLock,
        terraform="azurerm_storage_account",
        applies=lambda site: present(_IMMUTABLE)(site).content is not False,
        rows={
            "for_good": row(terraform=value(f"{_IMMUTABLE}.state", lambda state: str(state).lower() == "locked")),
            "days": row(terraform=number(f"{_IMMUTABLE}.period_since_creation_in_days")),
            "tags": TAGS,
            "holds_logs": row(terraform=computed(_holds_logs)),
        },
    ),
)
