"""Azure: public access to blobs."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, over_arms, row, text, value
from tcop_iac.assets.answers import any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.kinds.sharing import PublicGrant, ShareableStore
from tcop_iac.model.value import Content, Origin, Unknown, Value


def _blocked(site: Site) -> Value[Any]:
    """Containers may be public unless that is turned off: by default so up to provider 4, and not from 5 on."""
    written = flag("allow_nested_items_to_be_public")(site)
    if written.content is not None:
        return Value(over_arms(written.content, lambda one: not one), written.range, written.origin, written.attribute)
    version = site.resource.provider.version
    content: Content = Unknown("the default differs by the provider's version, which nothing fixes")
    if version is not None:
        content = version >= 5
    return Value(content, site.node.range, Origin.DEFAULT, "allow_nested_items_to_be_public")


def _made_public(site: Site) -> Value[Any]:
    answers = []
    for on in ("storage_account_id", "storage_account_name"):
        for match in site.estate.companions(site.resource, "azurerm_storage_container", on):
            access = text("container_access_type")(Site(match.resource, match.resource.body, site.estate)).content
            answers.append(access if isinstance(access, Unknown) else access in ("blob", "container"))
    return Value(any_of(answers), site.node.range, Origin.WRITTEN, "container_access_type")


ADAPTERS = (
    adapter(
        ShareableStore,
        terraform="azurerm_storage_account",
        rows={
            "tags": TAGS,
            "public_blocked": row(terraform=computed(_blocked)),
            "made_public": row(terraform=computed(_made_public)),
        },
    ),
    adapter(
        PublicGrant,
        terraform="azurerm_storage_container",
        rows={
            "anybody": row(terraform=value("container_access_type", lambda one: one in ("container", "blob"))),
            "tags": row(terraform=value("metadata")),
        },
    ),
)
