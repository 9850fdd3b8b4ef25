"""Keys that encrypt data, who may use them, and the vaults that keep them."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Value


class EncryptionKey(Asset):
    """A key of the customer's own that the key service keeps."""

    rotatable: Value[bool]
    """Whether the service can make new versions of it by itself."""
    rotates: Value[bool]
    """Whether new versions are made by themselves."""
    rotation_days: Value[int]
    """After how many days at most that happens."""
    only_signs: Value[bool]
    """Whether it is used for signatures alone, so that old versions have to expire and not to be replaced."""
    expires: Value[bool]
    """Whether a day is set after which it cannot be used."""


class KeyAccess(Asset):
    """Something that says who may use a key."""

    document: Value[dict[str, object]]
    """A policy document on the key."""
    is_default: Value[bool]
    """Whether nothing is said, so that the service's default policy is in force: the account decides."""
    anybody: Value[bool]
    """Whether everybody may, whoever they are, where attributes and not a document say so."""


class ErasableKey(Asset):
    """A key or a vault whose deletion can be taken back for some time."""

    waiting_days: Value[int]
    """For how many days a deletion can be taken back."""
    purge_protected: Value[bool]
    """Whether nobody can cut that time short."""
    keeps_others_keys: Value[bool]
    """Whether it holds a key that encrypts a store in this configuration, or nothing but keys."""
    tags: Value[dict[str, str]]
    """Its tags, which may tell the environment."""


class KeyVault(Asset):
    """A vault of keys and secrets that is called over a network."""

    open_network: Value[bool]
    """Whether any network reaches it."""
    tags: Value[dict[str, str]]
    """Its tags, which may tell environment and classification."""
