"""Databases, and the settings that their engines run with."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset, Part, Parts
from tcop_iac.assets.kinds.data import Audited, EncryptedAtRest
from tcop_iac.model.value import Value


class Database(EncryptedAtRest, Audited):
    """A managed relational database: an instance, a cluster, a server."""

    engine: Value[str]
    """The engine's name as the provider spells it."""


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
