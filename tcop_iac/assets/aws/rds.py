"""Amazon RDS and Aurora."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, over_arms, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.engine_settings import exports, option, setting
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.database import ClusterSettings, Database, EngineSettings
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, first_unknown, one_of, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"
_EXPORTS = "enabled_cloudwatch_logs_exports"

MOST_HOPS = 4
"""Replicas of replicas are followed this far to the instance that decides."""

_SINCE_2026 = (
    "Aurora clusters made since 18 February 2026 are always encrypted and older ones were not, "
    "and storage_encrypted does not say"
)


# encryption at rest


def _instance_encrypted(site: Site, hops: int = MOST_HOPS) -> Value[Any]:
    """`storage_encrypted`; where silent, a restored or replicated instance has what its source has."""
    written = flag("storage_encrypted")(site)
    if written.content is not None:
        return written
    source = _source(site, "replicate_source_db")
    if source is not None and source.resource.type == "aws_db_instance" and hops:
        return replace(_instance_encrypted(Site(source.resource, source.resource.body, site.estate), hops - 1))
    for name in ("replicate_source_db", "snapshot_identifier", "restore_to_point_in_time"):
        if present(name)(site).content is not False:
            return replace(written, content=Unknown(f"it is inherited from what {name} names"))
    return replace(written, content=False, origin=Origin.DEFAULT)


def _cluster_encrypted(site: Site) -> Value[Any]:
    """`storage_encrypted`; where silent, what is restored or replicated, the engine and its mode decide."""
    written = flag("storage_encrypted")(site)
    if written.content is not None:
        return written
    serverless = text("engine_mode")(site).content
    if serverless == "serverless":
        return replace(written, content=True, origin=Origin.DEFAULT)
    for name in ("snapshot_identifier", "replication_source_identifier", "restore_to_point_in_time"):
        if present(name)(site).content is not False:
            return replace(written, content=Unknown(f"it is inherited from what {name} names"))
    if present("global_cluster_identifier")(site).content is not False:
        return _of_global_cluster(site, written)
    engine = text("engine")(site).content
    if engine in ("mysql", "postgres") and serverless in (None, "provisioned"):
        return replace(written, content=False, origin=Origin.DEFAULT)
    return replace(written, content=Unknown(_SINCE_2026))


def _of_global_cluster(site: Site, written: Value[Any]) -> Value[Any]:
    """What the global cluster says of a cluster that joins it in silence: encrypted where it is, else undecided."""
    source = _source(site, "global_cluster_identifier")
    if source is not None and source.storage_encrypted.is_known_to_be(True):
        return replace(written, content=True, origin=Origin.DEFAULT)
    return replace(written, content=Unknown("it is inherited from the global cluster"))


def _global_encrypted(site: Site) -> Value[Any]:
    """`storage_encrypted`; where silent, what the cluster has that the global one is made from."""
    written = flag("storage_encrypted")(site)
    if written.content is not None or present("source_db_cluster_identifier")(site).content is False:
        return written
    source = _source(site, "source_db_cluster_identifier")
    if source is not None and source.resource.type == "aws_rds_cluster":
        body = source.resource.body
        own = flag("storage_encrypted")(Site(source.resource, body, site.estate))
        if own.content is not None:
            return own
    return replace(written, content=Unknown("it is inherited from what source_db_cluster_identifier names"))


def _source(site: Site, path: str) -> Database | None:
    return site.estate.referred(Database, text(path)(site))


# audit trails


def _by_engine(site: Site, judge: Callable[[str], Value[Any]]) -> Value[Any]:
    """What `judge` says of the engine; unknown where the engine is not known or may be several."""
    engine = text("engine")(site)
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
    return Value(Unknown(f"the engine {engine} has no audit log to export"), site.node.range, Origin.ABSENT, "engine")


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

    return _or_streamed(site, _by_engine(site, judge))


def _cluster_recorded(site: Site) -> Value[Any]:
    def judge(engine: str) -> Value[Any]:
        group = "db_cluster_parameter_group_name"
        if "postgres" in engine:
            return _preloads_pgaudit(setting(site, group, ClusterSettings, "shared_preload_libraries"))
        if engine in ("aurora", "aurora-mysql"):
            found = setting(site, group, ClusterSettings, "server_audit_logging")
            return replace(found, content=over_arms(found.content, lambda one: str(one).lower() in ("1", "on", "true")))
        return _undecidable(site, engine)

    return _or_streamed(site, _by_engine(site, judge))


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
        cloudformation="AWS::RDS::DBInstance",
        identity=("identifier",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=computed(_instance_encrypted),
                cloudformation=flag("StorageEncrypted"),
                default=False,
                doc=f"{_DOCS}/db_instance#storage_encrypted-1",
            ),
            "engine": row(terraform=text("engine"), cloudformation=text("Engine")),
            "audit_exported": row(terraform=computed(_of_instance(_instance_exported))),
            "audit_recorded": row(terraform=computed(_of_instance(_instance_recorded))),
        },
    ),
    adapter(
        Database,
        terraform="aws_rds_cluster",
        cloudformation="AWS::RDS::DBCluster",
        identity=("cluster_identifier",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=computed(_cluster_encrypted), cloudformation=flag("StorageEncrypted")),
            "engine": row(terraform=text("engine"), cloudformation=text("Engine")),
            "audit_exported": row(terraform=computed(_cluster_exported)),
            "audit_recorded": row(terraform=computed(_cluster_recorded)),
        },
    ),
    adapter(
        Database,
        terraform="aws_rds_global_cluster",
        cloudformation="AWS::RDS::GlobalCluster",
        identity=("global_cluster_identifier",),
        rows={
            "storage_encrypted": row(
                terraform=computed(_global_encrypted),
                cloudformation=flag("StorageEncrypted"),
                default=False,
                doc=f"{_DOCS}/rds_global_cluster#storage_encrypted",
            ),
            "engine": row(terraform=text("engine"), cloudformation=text("Engine")),
        },
    ),
)
