"""AWS: versions of engines and runtimes, automatic upgrades, scans of images, sizes, services that close."""

from __future__ import annotations

from dataclasses import replace
from fnmatch import fnmatchcase
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, find, fixed, flag, over_arms, present, row, text, texts, value
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.closing import closing_types
from tcop_iac.assets.kinds.support import AutoUpgraded, ScannedImages, SizedService, Versioned
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"

_ENGINES = {
    "postgres": "aws-rds-postgres",
    "mysql": "aws-rds-mysql",
    "mariadb": "aws-rds-mariadb",
    "aurora-postgresql": "aws-aurora-postgresql",
    "aurora-mysql": "aws-aurora-mysql",
    "redis": "aws-elasticache-redis",
    "valkey": "aws-elasticache-valkey",
    "activemq": "aws-mq-activemq",
    "rabbitmq": "aws-mq-rabbitmq",
}


def _product(engine: Content) -> Content:
    name = str(engine).lower()
    if name.startswith("oracle"):
        return "aws-rds-oracle"
    return "aws-rds-sqlserver" if name.startswith("sqlserver") else _ENGINES.get(name)


def _by_engine(path: str, silent: str = "") -> Any:
    def read(site: Site) -> Value[Any]:
        engine = text(path)(site)
        if engine.content is None:
            return replace(engine, content=_ENGINES.get(silent))
        return replace(engine, content=over_arms(engine.content, _product))

    return computed(read)


def _versioned(type_: str, product: Any, version: Any) -> Any:
    return adapter(
        Versioned, terraform=type_, rows={"product": row(terraform=product), "version": row(terraform=version)}
    )


def _aurora(version: Any) -> Any:
    """`8.0.mysql_aurora.3.05.2` is version 8.0 of MySQL."""
    return str(version).partition(".mysql_aurora.")[0]


def _search_product(site: Site) -> Value[Any]:
    written = text("engine_version")(site)
    return replace(
        written,
        content=over_arms(
            written.content, lambda one: "aws-elasticsearch" if str(one).startswith("Elastic") else "aws-opensearch"
        ),
    )


def _upgraded(type_: str, path: str = "auto_minor_version_upgrade", default: bool = True, applies: Any = None) -> Any:
    doc = f"{_DOCS}/{type_.removeprefix('aws_')}#{path}-1"
    rows = {"automatic": row(terraform=flag(path), default=default, doc=doc)}
    return adapter(AutoUpgraded, terraform=type_, applies=applies, rows=rows)


def _upgrades_itself(site: Site) -> bool:
    """Whether a cache cluster has the option: Memcached has none, and a member has what its group has."""
    member = present("replication_group_id")(site).is_known_to_be(True)
    return not (member or text("engine")(site).is_known_to_be("memcached"))


_OF_A_TEMPLATE = Unknown("a saved configuration or a template may turn managed updates on")
_MANAGED_ACTIONS = ("aws:elasticbeanstalk:managedactions", "ManagedActionsEnabled")


def _managed_updates(site: Site) -> Value[Any]:
    """The option that turns managed updates on; None where neither an option nor a template says so."""
    options = find(site.node, "setting")
    doubt = options.missing
    for one in (one for node in options.nodes for one in node.elements()):
        option = Site(site.resource, one, site.estate)
        named = [text(path)(option).content for path in ("namespace", "name")]
        if tuple(named) == _MANAGED_ACTIONS:
            return flag("value")(option)
        if doubt is None:
            doubt = next((name for name in named if isinstance(name, Unknown)), None)
    if doubt is None and present("template_name")(site).content is not False:
        doubt = _OF_A_TEMPLATE
    return Value(doubt, site.node.range, Origin.ABSENT, "setting")


def _scanned(site: Site) -> Value[Any]:
    """A repository's own setting, or one of the whole registry, or Inspector."""
    own = flag("image_scanning_configuration.scan_on_push")(site)
    if own.content is True:
        return own
    doubt: Value[Any] = own
    for type_, scans in (
        ("aws_ecr_registry_scanning_configuration", _registry_scans),
        ("aws_inspector2_enabler", _inspector_scans),
    ):
        for one in site.estate.of_type(type_):
            if one.mode == "managed":
                answer = scans(Site(one, one.body, site.estate), site)
                if answer is True and one.existence is not None:
                    answer = one.existence
                if answer is True:
                    return Value(True, one.range, Origin.WRITTEN, type_)
                if isinstance(answer, Unknown):
                    doubt = Value(answer, one.range, Origin.WRITTEN, type_)
    return doubt


def _registry_scans(registry: Site, repository: Site) -> Answer:
    """Whether a rule is for the repository; without a rule, Inspector scans all, and basic scans are made by hand.

    Source: Amazon ECR API Reference, PutRegistryScanningConfiguration.
    """
    rules = find(registry.node, "rule")
    name = text("name")(repository).content
    written = [one for node in rules.nodes for one in node.elements()]
    answers = [_rule_scans(Site(registry.resource, one, registry.estate), name) for one in written]
    if not answers and rules.missing is None:
        return truth(value("scan_type", lambda one: one == "ENHANCED")(registry).content)
    return any_of([*answers, *([rules.missing] if rules.missing is not None else ())])


def _rule_scans(rule: Site, name: Content) -> Answer:
    """Whether a rule scans by itself, and one of its filters is for the name.

    A `*` stands for any text, and a filter without one is found anywhere in a name (ECR User Guide, "Using filters").
    """
    by_itself = truth(value("scan_frequency", lambda one: one != "MANUAL")(rule).content)
    filters = texts("repository_filter.filter")(rule).content
    return all_of((by_itself, agreed(filters, lambda listed: _covered(listed, name))))


def _covered(filters: Content, name: Content) -> Answer:
    if isinstance(filters, Unknown):
        return filters
    listed = filters if isinstance(filters, list) else [filters]
    return any_of(agreed(one, lambda filter_: _matches(filter_, name)) for one in listed if one is not None)


def _matches(filter_: Content, name: Content) -> Answer:
    if isinstance(filter_, Unknown):
        return filter_
    if not str(filter_).strip("*"):
        return True
    pattern = str(filter_) if "*" in str(filter_) else f"*{filter_}*"
    return agreed(name, lambda one: one if isinstance(one, Unknown) else fnmatchcase(str(one), pattern))


def _inspector_scans(enabler: Site, _: Site) -> Answer:
    """Whether Inspector is turned on for images."""
    types = texts("resource_types")(enabler).content
    return agreed(types, lambda one: any_of(_is_ecr(item) for item in (one if isinstance(one, list) else [one])))


def _is_ecr(content: Content) -> Answer:
    return agreed(content, lambda one: one if isinstance(one, Unknown) else one == "ECR")


def _instance_size(site: Site) -> Value[Any]:
    """The size of an instance: EC2 takes m1.small where neither it nor a template names one (RunInstances)."""
    size = text("instance_type")(site)
    silent = size.content is None and present("launch_template")(site).content is False
    return size.holding("m1.small", Origin.DEFAULT) if silent else size


ADAPTERS = (
    _versioned("aws_lambda_function", fixed("aws-lambda-runtime"), text("runtime")),
    _versioned("aws_eks_cluster", fixed("aws-eks"), text("version")),
    _versioned("aws_db_instance", _by_engine("engine"), text("engine_version")),
    _versioned("aws_rds_cluster", _by_engine("engine"), value("engine_version", _aurora)),
    _versioned("aws_elasticache_replication_group", _by_engine("engine", "redis"), text("engine_version")),
    _versioned("aws_mq_broker", _by_engine("engine_type"), text("engine_version")),
    _versioned("aws_docdb_cluster", fixed("aws-documentdb"), text("engine_version")),
    _versioned("aws_neptune_cluster", fixed("aws-neptune"), text("engine_version")),
    _versioned("aws_msk_cluster", fixed("aws-msk-kafka"), text("kafka_version")),
    _versioned("aws_glue_job", fixed("aws-glue"), text("glue_version")),
    _versioned(
        "aws_opensearch_domain",
        computed(_search_product),
        value("engine_version", lambda one: str(one).rpartition("_")[2]),
    ),
    adapter(
        Versioned,
        terraform="aws_elasticsearch_domain",
        rows={
            "product": row(terraform=fixed("aws-elasticsearch")),
            "version": row(
                terraform=text("elasticsearch_version"),
                default="1.5",
                doc=f"{_DOCS}/elasticsearch_domain#elasticsearch_version-1",
            ),
        },
    ),
    adapter(
        Versioned,
        terraform="aws_ecs_service",
        applies=lambda site: present("platform_version")(site).content is not False,
        rows={
            "product": row(terraform=fixed("aws-fargate")),
            "version": row(terraform=text("platform_version")),
            "stays_current": row(terraform=value("platform_version", lambda one: one == "LATEST")),
        },
    ),
    _upgraded("aws_db_instance"),
    _upgraded("aws_rds_cluster_instance"),
    _upgraded("aws_elasticache_replication_group"),
    _upgraded("aws_elasticache_cluster", applies=_upgrades_itself),
    _upgraded("aws_memorydb_cluster"),
    _upgraded("aws_neptune_cluster_instance"),
    _upgraded("aws_redshift_cluster", "allow_version_upgrade"),
    _upgraded("aws_mq_broker", default=False),
    _upgraded("aws_dms_replication_instance", default=False),
    adapter(
        AutoUpgraded,
        terraform="aws_elastic_beanstalk_environment",
        rows={
            "automatic": row(
                terraform=computed(_managed_updates),
                default=False,
                doc="https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html",
            )
        },
    ),
    adapter(
        ScannedImages,
        terraform="aws_ecr_repository",
        rows={
            "scanned": row(
                terraform=computed(_scanned),
                default=False,
                doc=f"{_DOCS}/ecr_repository#image_scanning_configuration-1",
            )
        },
    ),
    *(
        adapter(
            SizedService,
            terraform=type_,
            rows={"family_kind": row(terraform=fixed(kind)), "size": row(terraform=text(path))},
        )
        for type_, kind, path in (
            ("aws_launch_template", "aws_ec2", "instance_type"),
            ("aws_launch_configuration", "aws_ec2", "instance_type"),
            ("aws_db_instance", "aws_rds", "instance_class"),
            ("aws_rds_cluster_instance", "aws_rds", "instance_class"),
            ("aws_elasticache_replication_group", "aws_elasticache", "node_type"),
            ("aws_elasticache_cluster", "aws_elasticache", "node_type"),
            ("aws_redshift_cluster", "aws_redshift", "node_type"),
            ("aws_opensearch_domain", "aws_opensearch", "cluster_config.instance_type"),
        )
    ),
    adapter(
        SizedService,
        terraform="aws_instance",
        rows={"family_kind": row(terraform=fixed("aws_ec2")), "size": row(terraform=computed(_instance_size))},
    ),
    closing_types("aws_*"),
    closing_types("AWS::*"),
)

TWINS = (
    twin(
        "AWS::ElasticBeanstalk::Environment",
        "aws_elastic_beanstalk_environment",
        {"setting": "OptionSettings", "setting.name": "OptionName"},
    ),
    twin(
        "AWS::ECR::RegistryScanningConfiguration",
        "aws_ecr_registry_scanning_configuration",
        {"rule": "Rules", "rule.repository_filter": "RepositoryFilters"},
    ),
)
