"""Azure Key Vault and Managed HSM: rotation of keys, deletion of vaults, and the networks that reach them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, flag, over_arms, present, row, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.kinds.keys import EncryptionKey, ErasableKey, KeyVault
from tcop_iac.model.value import Content, Origin, Value, first_unknown, references, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources"
_ROTATION = "https://learn.microsoft.com/en-us/azure/key-vault/keys/how-to-configure-key-rotation"

_SIGNING = frozenset(("sign", "verify"))


def _only_signs(site: Site) -> Value[Any]:
    written = texts("key_opts")(site)

    def ask(operations: list[Content]) -> Content:
        doubt = first_unknown(operations)
        return doubt if doubt is not None else bool(operations) and _SIGNING.issuperset(operations)

    return replace(written, content=over_arms(written.content, ask))


def _expires(site: Site) -> Value[Any]:
    """A day of its own, or the policy's for every version."""
    by_day = present("expiration_date")(site)
    return by_day if by_day.content is not False else present("rotation_policy.expire_after")(site)


# which vaults hold keys that encrypt other resources

_NAMES_KEY = (
    "key_vault_key_id",
    "key_vault_key_ids",
    "transparent_data_encryption_key_vault_key_id",
    "customer_managed_key.key_vault_key_id",
    "encryption.key_vault_key_id",
    "key_management_service.key_vault_key_id",
)
"""Arguments by which resources of the provider name the key that encrypts them."""

_NAMES_VAULT = ("azurerm_storage_account_customer_managed_key", "key_vault_id")


def _encrypts_others(site: Site) -> Value[Any]:
    """Whether a resource of this configuration is encrypted with a key of the vault."""
    keys = {
        match.resource.address
        for match in site.estate.companions(site.resource, "azurerm_key_vault_key", "key_vault_id")
    }
    named = bool(site.estate.companions(site.resource, *_NAMES_VAULT))
    content = named or any(_is_named(address, site) for address in keys)
    return Value(content, site.node.range, Origin.ABSENT, "key_vault_key_id")


def _is_named(address: str, site: Site) -> bool:
    return any(
        reference.address == address
        for resource in site.estate.resources
        if resource.type.startswith("azurerm_") and resource.mode == "managed"
        for path in _NAMES_KEY
        for node in find(resource.body, path).nodes
        for reference in references(node.content)
    )


def _open_network(site: Site) -> Value[Any]:
    """Public access, which is on by default, without rules that refuse what they do not name."""
    public = flag("public_network_access_enabled")(site)
    if public.content is False:
        return public
    rules = text("network_acls.default_action")(site)
    answer = over_arms(rules.content, lambda one: one != "Deny")
    doubt = why(first_unknown(public.content), first_unknown(answer))
    if answer is False:
        return replace(rules, content=False)
    if doubt is not None or not isinstance(answer, (bool, type(None))):
        unsure: Content = doubt if doubt is not None else answer
        return replace(rules if public.content in (None, True) else public, content=unsure)
    return replace(rules, content=True)


_VAULT = {
    "tags": TAGS,
    "open_network": row(terraform=computed(_open_network)),
}

ADAPTERS = (
    adapter(
        EncryptionKey,
        terraform="azurerm_key_vault_key",
        rows={
            "rotatable": row(terraform=fixed(True)),
            "rotates": row(terraform=present("rotation_policy.automatic")),
            "only_signs": row(terraform=computed(_only_signs)),
            "expires": row(terraform=computed(_expires)),
        },
    ),
    adapter(
        ErasableKey,
        terraform="azurerm_key_vault",
        identity=("name",),
        rows={
            "tags": TAGS,
            "purge_protected": row(
                terraform=flag("purge_protection_enabled"),
                default=False,
                doc="https://learn.microsoft.com/en-us/azure/key-vault/general/soft-delete-overview",
            ),
            "keeps_others_keys": row(terraform=computed(_encrypts_others)),
        },
    ),
    adapter(
        ErasableKey,
        terraform="azurerm_key_vault_managed_hardware_security_module",
        rows={
            "tags": TAGS,
            "purge_protected": row(
                terraform=flag("purge_protection_enabled"),
                default=False,
                doc="https://learn.microsoft.com/en-us/azure/key-vault/managed-hsm/soft-delete-overview",
            ),
            "keeps_others_keys": row(terraform=fixed(True)),
        },
    ),
    adapter(KeyVault, terraform="azurerm_key_vault", rows=_VAULT),
    adapter(KeyVault, terraform="azurerm_key_vault_managed_hardware_security_module", rows=_VAULT),
)
