"""AWS: versions of engines and runtimes, automatic upgrades, scans of images, sizes, services that close."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, over_arms, present, row, text, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.closing import closing_types
from tcop_iac.assets.kinds.support import AutoUpgraded, ScannedImages, SizedService, Versioned
from tcop_iac.model.value import Content, Origin, Value

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


def _scanned(site: Site) -> Value[Any]:
    """A repository's own setting, or one of the whole registry, or Inspector."""
    own = flag("image_scanning_configuration.scan_on_push")(site)
    whole = [
        *(one for one in site.estate.of_type("aws_ecr_registry_scanning_configuration") if one.mode == "managed"),
        *(one for one in site.estate.of_type("aws_inspector2_enabler") if one.mode == "managed"),
    ]
    if own.content is not True and whole:
        return Value(True, whole[0].range, Origin.WRITTEN, whole[0].type)
    return own


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
