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

    Each is a key of `[parameters]` with hyphens for underscores; `docs/settings.md` is made from what stands below it.
    """

    today: str = ""
    """The day of the run as an ISO date, which the scan sets; no setting."""
    location_profile: str = "uk"
    """Which countries data may be in, by the name of a profile: `uk`, `uk-adequacy-eea`, or a partner country
    (`data/locations.json` has them all).
    """
    allowed_locations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Region names by provider (`aws`, `azure`, `google`) that take the place of the profile."""
    location_rules: tuple[LocationRule, ...] = ()
    """Other locations for some of the estate, by resource, tag or classification; the first rule that holds goes before
    both.
    """
    locations_declared: bool = False
    """True where the user wrote any of the three; no setting."""
    require_customer_key: bool = False
    """Ask for a customer key on every store, not on those that are classified as sensitive only."""
    sensitive_classes: tuple[str, ...] = ("OFFICIAL-SENSITIVE",)
    """Classifications whose data need a customer key, audit and the like."""
    classification_tags: tuple[str, ...] = ("classification", "data-classification")
    """Keys of the tags that classify data."""
    log_min_days: int = 90
    """How long logs are kept at least."""
    log_max_days: int = 2557
    """How long logs are kept at most."""
    security_log_min_days: int = 365
    """How long logs of security events are kept at least."""
    known_accounts: tuple[str, ...] = ()
    """Numbers of accounts that are the organisation's own, or may be trusted."""
    machine_user_tag: tuple[str, str] = ("user-type", "machine")
    """The tag of a user that a machine signs in as."""
    ci_words: tuple[str, ...] = ("ci", "cicd", "deploy", "github", "gitlab", "jenkins", "circleci", "terraform")
    """Words in the names of users that pipelines sign in as."""
    admin_roles: tuple[str, ...] = ()
    """Names of roles that may have full power."""
    break_glass_words: tuple[str, ...] = ("break-glass", "breakglass", "emergency-access", "emergency")
    """Words that mark accounts and groups which a directory's policies may leave out."""
    max_session_hours: int = 8
    """How long a session of people lasts at most."""
    public_pool: bool = False
    """Whether sign-up by anybody is meant, as for a service to the public."""
    db_words: tuple[str, ...] = (
        "db", "database", "postgres", "mysql", "mariadb", "oracle", "mssql", "mongo", "rds", "aurora", "opensearch",
    )  # fmt: skip
    """Words that tell a database by a name or tag."""
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
    """Images of database servers."""
    middleware_images: tuple[str, ...] = (
        "kafka", "zookeeper", "rabbitmq", "redis", "valkey", "memcached", "elasticsearch", "opensearch", "nats",
    )  # fmt: skip
    """Images of brokers, caches and search engines."""
    middleware_charts: tuple[str, ...] = (
        "kafka", "rabbitmq", "redis", "postgresql", "mysql", "mongodb", "elasticsearch",
    )  # fmt: skip
    """Helm charts that install these."""
    link_purpose_tags: tuple[str, ...] = ("purpose", "end-date")
    """Keys of the tags that explain a link to other hosting."""
    lock_in_accepted: tuple[str, ...] = ()
    """Engines of one vendor that were decided for: `oracle`, `sqlserver`, `db2`, `custom`, `dynamodb`, `spanner`."""
    max_server_percent: int = 50
    """From which share of servers on the mix of a configuration wants an explanation."""
    exception_max_days: int = 365
    """How long after its approval an exception is reviewed at the latest."""
    central_baseline: tuple[str, ...] = ()
    """What a central team adds outside the code: `flow_logs`, `waf`, `diagnostic_settings`, `disk_encryption`."""
    approved_processors: tuple[str, ...] = ()
    """Services elsewhere that may process data."""
    public_service_tag: tuple[str, str] = ("exposure", "public")
    """The tag of what is meant for the public."""
    production_tags: tuple[str, ...] = (
        "environment", "env", "environment-name", "is-production", "aws_environment", "stage",
    )  # fmt: skip
    """Keys of the tags that tell the environment."""
    production_values: tuple[str, ...] = ("production", "prod", "live", "true")
    """Their values for production."""
    public_openstack_endpoints: tuple[str, ...] = ("cloud.ovh.net", "rackspacecloud.com", "ukcloud.com")
    """Addresses of OpenStack platforms that are public clouds."""
    classifications: tuple[str, ...] = ("OPEN", "OFFICIAL", "OFFICIAL-SENSITIVE")
    """The classifications that there are."""
    owner_tag_keys: tuple[str, ...] = ("owner", "data-owner", "service-owner", "owner-email")
    """Keys of the tags that name an owner."""
    transient_tag: tuple[str, str] = ("durability", "transient")
    """The tag of what keeps no records."""
    kms_min_deletion_days: int = 14
    """How long the deletion of a key can be taken back at least."""
    fixed_fleet_review_max: int = 3
    """Up to how many members a group may have a fixed size, for availability."""
    sensitive_services: tuple[str, ...] = (
        "iam", "sts", "kms", "organizations", "account", "secretsmanager", "ssm", "s3", "dynamodb", "rds", "lambda",
        "ec2", "ecs", "eks", "cloudformation",
    )  # fmt: skip
    """Services on which a wildcard gives power that matters."""
    public_ports: tuple[str, ...] = ("80", "443")
    """Ports that may be open to everybody."""
    backup_min_days: int = 7
    """How long backups are kept at least."""
    durable_cache_tag: tuple[str, str] = ("durability", "durable")
    """The tag of a cache whose data have no other home."""
    secret_words: tuple[str, ...] = SECRET_WORDS
    """Words in names that hold secrets."""
    secret_name_exclusions: tuple[str, ...] = SECRET_NAME_EXCLUSIONS
    """Words in names that look like these and hold none."""
    no_rotation_tag: tuple[str, str] = ("rotation", "none")
    """The tag of a secret that nothing can rotate."""
    patching_owner: str = "central"
    """Who patches operating systems: a `central` team, from outside the code, or the `workload` itself."""
    backup_max_days: int = 2557
    """How long backups and other copies are kept at most."""
    retention_tag_keys: tuple[str, ...] = ("retention-days", "retention")
    """Keys of the tags that say for how many days records are kept."""
