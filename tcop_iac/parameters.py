"""The parameters that policies may ask for: what an organisation decides for itself. Plain data with defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from tcop_iac.model.record import record
from tcop_iac.secret_text import SECRET_NAME_EXCLUSIONS, SECRET_WORDS


@record(frozen=True, slots=True)
class LocationRule:
    """Other locations for some of the estate: where every condition that is given holds, they are the declared ones.

    `resource` is a pattern of addresses (`module.open_data.*`), `tag` a key and its value, `classification` the value
    of a tag of `classification_tags`. The first rule that holds decides.
    """

    resource: str = ""
    tag: tuple[str, str] | None = None
    classification: str = ""
    location_profile: str = ""
    allowed_locations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@record(frozen=True, slots=True)
class Parameters:
    """What policies measure against; `config` fills it from the settings file.

    `location_profile` names the countries where data may be (`data.locations`); `allowed_locations` are region names
    by provider ("aws", "azure", "google") that go before it, and `location_rules` go before both. `locations_declared`
    is True where the user wrote any of them, False while only the shipped profile is in force. `central_baseline` names
    what a central team adds outside the code: "flow_logs", "waf", "diagnostic_settings", "disk_encryption".
    `admin_roles` are the names of roles that may have full power; `break_glass_words` mark accounts and groups that a
    directory's policies may leave out. A group of `fixed_fleet_review_max` members or fewer may be fixed, for
    availability. `patching_owner` says who patches operating systems: a "central" team, from outside the code, or the
    "workload" itself. `link_purpose_tags` explain a link to other hosting, `lock_in_accepted` are engines of one vendor
    that were decided for. `today` is the day of the run as an ISO date, which the scan sets.
    """

    today: str = ""
    location_profile: str = "uk"
    allowed_locations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    location_rules: tuple[LocationRule, ...] = ()
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
    link_purpose_tags: tuple[str, ...] = ("purpose", "end-date")
    lock_in_accepted: tuple[str, ...] = ()
    max_server_percent: int = 50
    exception_max_days: int = 365
    central_baseline: tuple[str, ...] = ()
    approved_processors: tuple[str, ...] = ()
    public_service_tag: tuple[str, str] = ("exposure", "public")
    production_tags: tuple[str, ...] = (
        "environment", "env", "environment-name", "is-production", "aws_environment", "stage",
    )  # fmt: skip
    production_values: tuple[str, ...] = ("production", "prod", "live", "true")
    public_openstack_endpoints: tuple[str, ...] = ("cloud.ovh.net", "rackspacecloud.com", "ukcloud.com")
    classifications: tuple[str, ...] = ("OPEN", "OFFICIAL", "OFFICIAL-SENSITIVE")
    owner_tag_keys: tuple[str, ...] = ("owner", "data-owner", "service-owner", "owner-email")
    transient_tag: tuple[str, str] = ("durability", "transient")
    kms_min_deletion_days: int = 14
    fixed_fleet_review_max: int = 3
    sensitive_services: tuple[str, ...] = (
        "iam", "sts", "kms", "organizations", "account", "secretsmanager", "ssm", "s3", "dynamodb", "rds", "lambda",
        "ec2", "ecs", "eks", "cloudformation",
    )  # fmt: skip
    public_ports: tuple[str, ...] = ("80", "443")
    backup_min_days: int = 7
    durable_cache_tag: tuple[str, str] = ("durability", "durable")
    secret_words: tuple[str, ...] = SECRET_WORDS
    secret_name_exclusions: tuple[str, ...] = SECRET_NAME_EXCLUSIONS
    no_rotation_tag: tuple[str, str] = ("rotation", "none")
    patching_owner: str = "central"
    backup_max_days: int = 2557
    retention_tag_keys: tuple[str, ...] = ("retention-days", "retention")
