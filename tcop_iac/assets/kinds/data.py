"""What all kinds that hold data have in common."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tcop_iac.assets.asset import Asset
from tcop_iac.model.value import Unknown, Value, arms
from tcop_iac.parameters import Parameters

_YES = ("yes", "true", "1")
_PERSONAL_DATA = "personal-data"


class DataHolding(Asset):
    """An asset that holds data at rest, and so has a place where it keeps them."""

    location: Value[str]
    """The region or location name, as the provider spells it."""
    tags: Value[dict[str, str]]
    """Tags or labels, the provider's default tags included."""


class EncryptedAtRest(DataHolding):
    """An asset that holds data at rest, encrypted or not."""

    storage_encrypted: Value[bool]
    """Whether the data on disk are encrypted; unknown where they are restored from a source that decides."""
    customer_key: Value[bool]
    """Whether a key of the customer's own encrypts them, not one that the provider holds."""


class Audited(Asset):
    """An asset whose engine can record who did what to which records."""

    tags: Value[dict[str, str]]
    """Tags or labels, the provider's default tags included."""
    audit_recorded: Value[bool]
    """Whether the engine writes an audit trail."""
    audit_exported: Value[bool]
    """Whether the log that the audit trail is written to leaves the engine for a log service or a store."""
    audited_from_outside: Value[bool]
    """Whether silence says little, since others than the store's own declaration commonly turn the audit trail on."""


def is_sensitive(tags: Value[dict[str, str]], parameters: Parameters) -> bool | Unknown:
    """Whether tags classify their asset as sensitive; unknown where a tag that may say so is not known."""
    answers = list(_answers(tags, parameters.classification_tags, parameters.sensitive_classes))
    unknown = next((one for one in answers if isinstance(one, Unknown)), None)
    if unknown is None and True in answers and False in answers:
        unknown = Unknown("its classification depends on a condition that is not known")
    return unknown if unknown is not None else True in answers


def holds_personal_data(tags: Value[dict[str, str]]) -> bool:
    """True where tags surely say that their asset holds personal data."""
    return all(one is True for one in _answers(tags, (_PERSONAL_DATA,), _YES))


def _answers(tags: Value[dict[str, str]], keys: tuple[str, ...], words: tuple[str, ...]) -> Iterator[bool | Unknown]:
    """For every content that the tags may have, whether a tag of `keys` is one of `words`, compared without case."""
    names, wanted = _all_folded(keys), _all_folded(words)
    for arm in arms(tags.content):
        if isinstance(arm, Unknown):
            yield arm
            continue
        marks = [mark for key, content in (arm or {}).items() if _folded(key) in names for mark in arms(content)]
        yield from (mark if isinstance(mark, Unknown) else _folded(mark) in wanted for mark in marks or ("",))


@cache
def _all_folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_folded, words))


def _folded(word: object) -> str:
    return str(word).lower().replace("_", "-").replace(" ", "-")
