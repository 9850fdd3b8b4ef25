"""Object stores, file systems, and what carries messages."""

from __future__ import annotations

from tcop_iac.assets.asset import Part, Parts
from tcop_iac.assets.kinds.data import EncryptedAtRest
from tcop_iac.model.value import Value


class CopyRule(Part):
    """One rule that copies objects to another store."""

    enabled: Value[bool]
    destination_location: Value[str]
    """The region of the store that receives the copies."""


class ObjectStore(EncryptedAtRest):
    """A store of objects: a bucket, a storage account."""

    name: Value[str]
    copies: Parts[CopyRule]
    """The rules by which objects are copied elsewhere."""
    access_logged: Value[bool]
    """Whether the store records who reads and writes its objects."""


class FileSystem(EncryptedAtRest):
    """A shared file system."""


class MessageStore(EncryptedAtRest):
    """A queue, topic or stream: messages rest in it until they are taken or expire."""


class KeyedStore(EncryptedAtRest):
    """A table of keys and values, a group of logs, a secret: always encrypted, so that only whose key it is matters."""
