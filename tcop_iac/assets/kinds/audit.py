"""Records of who did what: audit trails, and what makes a platform write one."""

from __future__ import annotations

from tcop_iac.assets.asset import Asset
from tcop_iac.assets.kinds.logs import LogRoute
from tcop_iac.model.value import Value


class Trail(LogRoute):
    """A record of what was done in an account, a subscription or a project."""

    enabled: Value[bool]
    """Whether it records at all."""
    every_region: Value[bool]
    """Whether it records what happens in every region."""
    global_services: Value[bool]
    """Whether it records what happens in services without a region."""
    management_activity: Value[str]
    """Which management activity it keeps: "all", "some" or "none" (it is made for other events)."""
    left_out: Value[str]
    """What of the management activity it leaves out, in words."""
    is_supplement: Value[bool]
    """Whether the activity is surely recorded elsewhere, so that what it leaves out is no flaw."""
    tamper_evident: Value[bool]
    """Whether changed or deleted records can be told."""
    customer_key: Value[bool]
    """Whether its records are encrypted with a key of the customer's own."""
    records_data_access: Value[bool]
    """Whether it keeps access to records of databases and to keys as well."""


class AuditSetting(Asset):
    """What a platform is told to record about access to a service's data."""

    service: Value[str]
    """The service, or the word for all services."""
    covers_all_services: Value[bool]
    """Whether it is for all services at once."""
    concerns_data_service: Value[bool]
    """Whether the service holds data, keys or secrets."""
    records_data_access: Value[bool]
    """Whether reads and writes of data are recorded."""
    exempt: Value[list[str]]
    """Identities whose access is not recorded."""


class AccessLogged(Asset):
    """A data service whose platform records access only after a setting is made for it."""

    access_routed: Value[bool]
    """Whether a setting routes its records of access to a store."""


class AuditArchive(Asset):
    """An object store that audit trails or other records of access are written to."""

    holds_trail: Value[bool]
    """Whether an audit trail is written to it, not only other records of access."""
    private: Value[bool]
    """Whether nothing in it can be public."""
    versioned: Value[bool]
    """Whether it keeps earlier versions of objects."""
    undeletable: Value[bool]
    """Whether objects cannot be deleted, or only with a second factor."""


class ConfigurationRecorder(Asset):
    """A record of what resources exist and how they are set up."""

    covers_data_types: Value[bool]
    """Whether it records every type of resource that holds data or keys."""
    running: Value[bool]
    """Whether it is started; unknown where that is decided elsewhere."""


class StandardsEngine(Asset):
    """Something that keeps measuring resources against a published standard."""

    measures: Value[bool]
    """Whether it measures against a standard of general security."""
    is_evidence_only: Value[bool]
    """Whether another one may do the same, so that what it does not measure is no flaw."""
