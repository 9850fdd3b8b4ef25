"""Databases, and the settings that their engines run with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.assets.kinds.data import Audited, EncryptedAtRest
from tcop_iac.model.value import Origin, Unknown, Value, first_unknown, why


class Database(EncryptedAtRest, Audited):
    """A managed relational database: an instance, a cluster, a server."""


class NonRelationalDatabase(EncryptedAtRest, Audited):
    """A managed document, graph or time-series database."""


class EngineSetting(Part):
    """One setting of a database engine, or one option added to it."""

    name: Value[str]
    value: Value[str]


class EngineSettings(Asset):
    """A named set of settings that database servers refer to."""

    settings: Parts[EngineSetting]
    """The settings that differ from the family's defaults."""


class ClusterSettings(EngineSettings):
    """A named set of settings for a cluster of database servers."""


class EngineOptions(Asset):
    """A named set of options (plug-ins) that database servers refer to."""

    options: Parts[EngineSetting]
    """The options that are added to the engine."""


def setting_named(settings: Parts[EngineSetting], name: str) -> Value[Any]:
    """The value of the setting `name`; None where it surely is not among `settings`."""
    return _found(settings, name, lambda one: replace(one.value, attribute=name))


def is_listed(settings: Parts[EngineSetting], name: str) -> Value[Any]:
    """True where `name` is among `settings`; None where it surely is not."""
    return _found(settings, name, lambda one: _yes(one.name, name))


def _yes(value: Value[Any], name: str) -> Value[Any]:
    return replace(value, content=True, attribute=name)


def _found(settings: Parts[EngineSetting], name: str, read: Callable[[EngineSetting], Value[Any]]) -> Value[Any]:
    unsure: Unknown | None = settings.missing
    for one in settings:
        if one.existence is not None or one.name.is_unknown:
            unsure = why(unsure, one.existence, first_unknown(one.name.content))
        elif str(one.name.content).lower() == name.lower():
            return read(one)
    if unsure is not None:
        return Value(unsure, settings.range, Origin.WRITTEN, name)
    return Value(None, settings.range, Origin.ABSENT, name)
