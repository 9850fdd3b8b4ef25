"""Amazon RDS and Aurora."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fallen_back, flag, over_arms, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.engine_settings import exports, option, setting
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.database import ClusterSettings, Database, EngineSettings
from tcop_iac.assets.twins import HERE, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, first_unknown, one_of, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_EXPORTS = "enabled_cloudwatch_logs_exports"

MOST_HOPS = 4
"""Replicas of replicas are followed this far to the instance that decides."""

_SINCE_2026 = (
    "Aurora clusters made since 18 February 2026 are always encrypted and older ones were not, "
    "and storage_encrypted does not say"
)


CLUSTER_ENGINE = "aurora"
"""The engine of a cluster that names none: the default up to provider 4 (`rds_cluster#engine`); 5 asks for one."""


# encryption at rest


def _answered(read: Callable[[Site], Value[Any]], silent: Callable[[Site], Value[Any]]) -> Callable[[Site], Value[Any]]:
    """A reader of what `read` finds; where that may be nothing, `silent` says what counts then."""

    def answer(site: Site) -> Value[Any]:
        written = read(site)
        return fallen_back(written, silent(site)) if None in arms(written.content) else written

    return answer


def _silent_instance(site: Site, hops: int = MOST_HOPS) -> Value[Any]:
    """A restored or replicated instance has what its source has; any other is in clear text."""
    replica = text("replicate_source_db")(site)
    source = site.estate.referred(Database, replica)
    if source is not None and source.resource.type == "aws_db_instance" and hops:
        there = Site(source.resource, source.resource.body, site.estate)
        found = _answered(flag("storage_encrypted"), lambda at: _silent_instance(at, hops - 1))(there)
        return replace(replica, content=found.content, attribute="storage encryption of its source")
    inherited = _inherited(site, "replicate_source_db", "snapshot_identifier", "restore_to_point_in_time")
    return _silent(False, site) if inherited is None else inherited


def _silent_cluster(site: Site) -> Value[Any]:
    """What is restored or replicated, the engine and its mode decide."""
    mode, engine = text("engine_mode")(site).content, text("engine")(site).content
    if mode == "serverless":
        return _silent(True, site)
    inherited = _inherited(site, "snapshot_identifier", "replication_source_identifier", "restore_to_point_in_time")
    if inherited is not None:
        return inherited
    whole = text("global_cluster_identifier")(site)
    if present("global_cluster_identifier")(site).content is not False:
        source = site.estate.referred(Database, whole)
        if source is not None and source.storage_encrypted.is_known_to_be(True):
            return replace(whole, content=True, attribute="storage encryption of its global cluster")
        return _silent(Unknown("it is inherited from the global cluster"), site)
    if engine in ("mysql", "postgres") and mode in (None, "provisioned"):
        return _silent(False, site)
    return _silent(Unknown(_SINCE_2026), site)


def _silent_global(site: Site) -> Value[Any]:
    """What the cluster has that the global one is made from; without one, clear text."""
    if present("source_db_cluster_identifier")(site).content is False:
        return _silent(False, site)
    named = text("source_db_cluster_identifier")(site)
    source = site.estate.referred(Database, named)
    own = None
    if source is not None and source.resource.type == "aws_rds_cluster":
        own = flag("storage_encrypted")(Site(source.resource, source.resource.body, site.estate)).content
    unknown = Unknown("it is inherited from the cluster that it is made from")
    return replace(named, content=unknown if own is None else own, attribute="storage encryption of its source")


def _inherited(site: Site, *sources: str) -> Value[Any] | None:
    """Unknown, where one of the arguments names a source that decides, or may."""
    for name in sources:
        if present(name)(site).content is not False:
            return _silent(Unknown(f"it is inherited from what {name} names"), site)
    return None


def _silent(content: Content, site: Site) -> Value[Any]:
    return Value(content, site.node.range, Origin.DEFAULT, "storage_encrypted")


# audit trails


def _by_engine(site: Site, judge: Callable[[str], Value[Any]], silent: str = "") -> Value[Any]:
    """What `judge` says of the engine (`silent` where none is written); unknown where the engine is not known."""
    engine = text("engine")(site)
    if engine.content is None and silent:
        return judge(silent)
    if isinstance(engine.content, str):
        return judge(engine.content)
    if engine.content is None:
        return replace(engine, content=Unknown("the engine is not written"))
    engines = [arm for arm in arms(engine.content) if isinstance(arm, str)]
    if len(engines) == len(arms(engine.content)):
        answers = [judge(one) for one in engines]
        if all(answer.is_modelled for answer in answers):
            contents = [_known(answer.content) for answer in answers]
            return replace(answers[0], content=one_of(contents, engine.content.test))  # type: ignore[union-attr]
    return replace(engine, content=first_unknown(engine.content))


def _known(content: Content) -> Content:
    """A silent answer is a no: an arm of several must not be None by accident."""
    return False if content is None else content


def _nothing(site: Site) -> Value[Any]:
    """The type has no audit trail of its own."""
    return Value(None, site.node.range, Origin.UNMODELLED)


def _undecidable(site: Site, engine: str) -> Value[Any]:
    return Value(
        Unknown(f"the engine {engine} has no audit log to export"), site.node.range, Origin.DEFAULT, "the audit log"
    )


def _of_instance(judge: Callable[[Site, str], Value[Any]]) -> Callable[[Site], Value[Any]]:
    """Leaves out replicas, which are audited by their own means, and members of a cluster."""

    def read(site: Site) -> Value[Any]:
        replica = present("replicate_source_db")(site)
        if replica.is_known_to_be(True):
            return _nothing(site)
        value = _by_engine(site, lambda engine: judge(site, engine))
        if replica.content is False or value.is_known_to_be(True) or not value.is_modelled:
            return value
        return replace(value, content=why(first_unknown(replica.content), Unknown("it may be a replica")))

    return read


def _instance_exported(site: Site, engine: str) -> Value[Any]:
    if engine.startswith(("aurora", "sqlserver")):  # a cluster's member; the option writes to a bucket
        return _nothing(site)
    if engine in ("mysql", "mariadb") or engine.startswith("oracle"):
        return exports(_EXPORTS, "audit")(site)
    return exports(_EXPORTS, "postgresql")(site) if engine == "postgres" else _undecidable(site, engine)


def _instance_recorded(site: Site, engine: str) -> Value[Any]:
    if engine in ("mysql", "mariadb"):
        return option(site, "option_group_name", "MARIADB_AUDIT_PLUGIN")
    if engine.startswith("sqlserver"):
        return option(site, "option_group_name", "SQLSERVER_AUDIT")
    if engine == "postgres":
        return _preloads_pgaudit(setting(site, "parameter_group_name", EngineSettings, "shared_preload_libraries"))
    return _nothing(site)


def _cluster_exported(site: Site) -> Value[Any]:
    def judge(engine: str) -> Value[Any]:
        if engine in ("aurora", "aurora-mysql"):
            return exports(_EXPORTS, "audit")(site)
        return exports(_EXPORTS, "postgresql")(site) if "postgres" in engine else _undecidable(site, engine)

    return _or_streamed(site, _by_engine(site, judge, CLUSTER_ENGINE))


def _cluster_recorded(site: Site) -> Value[Any]:
    def judge(engine: str) -> Value[Any]:
        group = "db_cluster_parameter_group_name"
        if "postgres" in engine:
            return _preloads_pgaudit(setting(site, group, ClusterSettings, "shared_preload_libraries"))
        if engine in ("aurora", "aurora-mysql"):
            found = setting(site, group, ClusterSettings, "server_audit_logging")
            return replace(found, content=over_arms(found.content, lambda one: str(one).lower() in ("1", "on", "true")))
        return _undecidable(site, engine)

    return _or_streamed(site, _by_engine(site, judge, CLUSTER_ENGINE))


def _preloads_pgaudit(found: Value[Any]) -> Value[Any]:
    def has_it(libraries: Content) -> bool:
        return "pgaudit" in [one.strip() for one in str(libraries).split(",")]

    return replace(found, content=over_arms(found.content, has_it))


def _or_streamed(site: Site, value: Value[Any]) -> Value[Any]:
    """`value`, or yes where an activity stream, which records and exports at once, is on for the cluster."""
    matches = site.estate.companions(site.resource, "aws_rds_cluster_activity_stream", "resource_arn")
    if any(match.uncertain is None for match in matches):
        return Value(True, matches[0].resource.range, attribute="aws_rds_cluster_activity_stream")
    if matches and not value.is_known_to_be(True):
        return replace(value, content=matches[0].uncertain)
    return value


ADAPTERS = (
    adapter(
        Database,
        terraform="aws_db_instance",
        identity=("identifier",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=computed(_answered(flag("storage_encrypted"), _silent_instance)),
                default=False,
                doc=f"{_DOCS}/db_instance#storage_encrypted-1",
            ),
            "audit_exported": row(terraform=computed(_of_instance(_instance_exported))),
            "audit_recorded": row(terraform=computed(_of_instance(_instance_recorded))),
        },
    ),
    adapter(
        Database,
        terraform="aws_rds_cluster",
        identity=("cluster_identifier",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=computed(_answered(flag("storage_encrypted"), _silent_cluster)),
            ),
            "audit_exported": row(terraform=computed(_cluster_exported)),
            "audit_recorded": row(terraform=computed(_cluster_recorded)),
        },
    ),
    adapter(
        Database,
        terraform="aws_rds_global_cluster",
        identity=("global_cluster_identifier",),
        rows={
            "storage_encrypted": row(
                terraform=computed(_answered(flag("storage_encrypted"), _silent_global)),
                default=False,
                doc=f"{_DOCS}/rds_global_cluster#storage_encrypted",
            ),
        },
    ),
)

_PUBLIC = Unknown("it depends on the subnet group and its network")
"""https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html"""

TWINS = (
    twin(
        "AWS::RDS::DBInstance",
        "aws_db_instance",
        {
            "identifier": "DBInstanceIdentifier",
            "instance_class": "DBInstanceClass",
            "multi_az": "MultiAZ",
            "password": "MasterUserPassword",
            "replicate_source_db": "SourceDBInstanceIdentifier|SourceDBClusterIdentifier",
            "snapshot_identifier": "DBSnapshotIdentifier",
            "restore_to_point_in_time": "SourceDbiResourceId|SourceDBInstanceAutomatedBackupsArn",
            "restore_to_point_in_time.source_db_instance_identifier": HERE,
            "parameter_group_name": "DBParameterGroupName",
            "enabled_cloudwatch_logs_exports": "EnableCloudwatchLogsExports",
            "vpc_security_group_ids": "VPCSecurityGroups",
        },
        silent={"backup_retention_period": 1, "publicly_accessible": _PUBLIC},
        when="!DBClusterIdentifier",
    ),
    twin(
        "AWS::RDS::DBInstance",
        "aws_rds_cluster_instance",
        {
            "identifier": "DBInstanceIdentifier",
            "instance_class": "DBInstanceClass",
            "multi_az": "MultiAZ",
            "cluster_identifier": "DBClusterIdentifier",
        },
        silent={"publicly_accessible": _PUBLIC},
        when="DBClusterIdentifier",
    ),
    twin(
        "AWS::RDS::DBCluster",
        "aws_rds_cluster",
        {
            "cluster_identifier": "DBClusterIdentifier",
            "master_password": "MasterUserPassword",
            "restore_to_point_in_time": "SourceDBClusterIdentifier",
            "restore_to_point_in_time.source_cluster_identifier": HERE,
            "db_cluster_instance_class": "DBClusterInstanceClass",
            "db_cluster_parameter_group_name": "DBClusterParameterGroupName",
            "enabled_cloudwatch_logs_exports": "EnableCloudwatchLogsExports",
            "serverlessv2_scaling_configuration": "ServerlessV2ScalingConfiguration",
        },
    ),
    twin(
        "AWS::RDS::GlobalCluster",
        "aws_rds_global_cluster",
        {"source_db_cluster_identifier": "SourceDBClusterIdentifier"},
    ),
)
