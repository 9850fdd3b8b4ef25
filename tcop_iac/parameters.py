"""The parameters that policies may ask for: what an organisation decides for itself. Plain data with defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

UK = {"aws": ("eu-west-2",), "azure": ("uksouth", "ukwest"), "google": ("europe-west2",)}
"""The regions in the United Kingdom, by provider (catalogue, `parameters.allowed_locations.profiles.uk`)."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """What policies measure against; `config` fills it from the settings file.

    `allowed_locations` are region names by provider ("aws", "azure", "google"); `locations_declared` is True where
    the user wrote them, False while only the shipped profile (the United Kingdom) is in force. `central_baseline` names
    what a central team adds outside the code: "flow_logs", "waf", "diagnostic_settings", "disk_encryption".
    `admin_roles` are the names of roles that may have full power; `break_glass_words` mark accounts and groups that a
    directory's policies may leave out.
    """

    allowed_locations: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: UK)
    locations_declared: bool = False
    require_customer_key: bool = False
    sensitive_classes: tuple[str, ...] = ("OFFICIAL-SENSITIVE",)
    classification_tags: tuple[str, ...] = ("classification", "data-classification")
    log_min_days: int = 90
    log_max_days: int = 2557
    security_log_min_days: int = 365
    known_accounts: tuple[str, ...] = ()
    machine_user_tag: tuple[str, str] = ("user-type", "machine")
    ci_words: tuple[str, ...] = ("ci", "cicd", "deploy", "github", "gitlab", "jenkins", "circleci", "terraform")
    admin_roles: tuple[str, ...] = ()
    break_glass_words: tuple[str, ...] = ("break-glass", "breakglass", "emergency-access", "emergency")
    max_session_hours: int = 8
    public_pool: bool = False
    db_words: tuple[str, ...] = (
        "db", "database", "postgres", "mysql", "mariadb", "oracle", "mssql", "mongo", "rds", "aurora", "opensearch",
    )  # fmt: skip
    db_images: tuple[str, ...] = (
        "postgres",
        "mysql",
        "mariadb",
        "mongo",
        "mssql/server",
        "oracle",
        "couchdb",
        "cassandra",
    )
    middleware_images: tuple[str, ...] = (
        "kafka", "zookeeper", "rabbitmq", "redis", "valkey", "memcached", "elasticsearch", "opensearch", "nats",
    )  # fmt: skip
    middleware_charts: tuple[str, ...] = (
        "kafka", "rabbitmq", "redis", "postgresql", "mysql", "mongodb", "elasticsearch",
    )  # fmt: skip
    central_baseline: tuple[str, ...] = ()
    approved_processors: tuple[str, ...] = ()
    public_service_tag: tuple[str, str] = ("exposure", "public")
    production_tags: tuple[str, ...] = (
        "environment", "env", "environment-name", "is-production", "aws_environment", "stage",
    )  # fmt: skip
    production_values: tuple[str, ...] = ("production", "prod", "live", "true")
    public_openstack_endpoints: tuple[str, ...] = ("cloud.ovh.net", "rackspacecloud.com", "ukcloud.com")
