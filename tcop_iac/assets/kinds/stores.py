"""Object stores, file systems, what carries messages, and stores of records with a key."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.assets.kinds.data import DataHolding, EncryptedAtRest
from tcop_iac.model.value import Value


class CopyRule(Part):
    """One rule that copies objects to another store."""

    enabled: Value[bool]
    destination_location: Value[str]
    """The region of the store that receives the copies; None where they stay with the original."""
    destination_account: Value[str]
    """The account that owns the receiving store; None where it is this estate's own."""


class ObjectCopies(Asset):
    """Something that copies objects from store to store, or spreads one over several."""

    copies: Parts[CopyRule]
    """The rules by which objects are copied elsewhere."""


class AccessRecorded(DataHolding):
    """A store whose records of access tell who has read and changed single objects or items."""

    access_logged: Value[bool]
    """Whether the store itself records who reads and writes its objects."""
    logs_to_itself: Value[bool]
    """Whether it keeps its records of access in itself, among the objects that they are about."""
    access_trailed: Value[str]
    """What the audit trails declared here record of access to it: "all", "some" or "none"; None without a trail."""


class ObjectStore(EncryptedAtRest, AccessRecorded, ObjectCopies):
    """A store of objects: a bucket, a storage account."""

    open_to_other_tenants: Value[bool]
    """Whether a rule may copy its objects to an organisation other than its own."""


class FileSystem(EncryptedAtRest):
    """A shared file system."""


class MessageStore(EncryptedAtRest):
    """A queue, topic or stream: messages rest in it until they are taken or expire."""


class KeyedStore(EncryptedAtRest, AccessRecorded):
    """A table of keys and values, a group of logs, a secret: always encrypted, so that only whose key it is matters."""
