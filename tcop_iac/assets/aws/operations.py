"""AWS: endpoints of clusters, shared copies, containers, zones, traffic inside, and rules of buckets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import (
    Field,
    adapter,
    computed,
    fixed,
    flag,
    over_arms,
    parts,
    present,
    row,
    text,
    texts,
    value,
)
from tcop_iac.assets.answers import Answer, agreed, all_of, any_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.fleets import group_tags
from tcop_iac.assets.aws.provider import TAGS
from tcop_iac.assets.internet import admits_internet
from tcop_iac.assets.kinds.isolation import ConfinedContainer, ContainerHost
from tcop_iac.assets.kinds.placement import Spread
from tcop_iac.assets.kinds.traffic import ClusterEndpoint, SharedCopy
from tcop_iac.assets.kinds.transit import InnerTransport
from tcop_iac.assets.twins import Converted, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"


# clusters


def _cluster_open(site: Site) -> Value[Any]:
    """Public from everywhere where nobody says otherwise (Amazon EKS user guide, "Cluster API server endpoint").

    An empty list of ranges says nothing: the provider does not send it, and EKS then takes its default, 0.0.0.0/0.
    """
    public = flag("vpc_config.endpoint_public_access")(site)
    if public.content is False:
        return public
    ranges = texts("vpc_config.public_access_cidrs")(site)
    wide = agreed(ranges.content, lambda one: one in (None, []) or admits_internet(one))
    answer = all_of((True if public.content is None else truth(public.content), wide))
    return replace(ranges if ranges.content is not None else public, content=answer)


# shared copies


def _holds_all(path: str) -> Any:
    def read(site: Site) -> Value[Any]:
        found = texts(path)(site)
        return replace(found, content=agreed(found.content, _is_all))

    return computed(read)


def _is_all(content: Any) -> Answer:
    if isinstance(content, Unknown):
        return content
    listed = content if isinstance(content, list) else [content]
    return any_of(one if isinstance(one, Unknown) else str(one).lower() == "all" for one in listed)


def _block(type_: str, off: str) -> Any:
    return adapter(
        SharedCopy,
        terraform=type_,
        rows={
            "shared_with_all": row(terraform=value("state", lambda one: one == off)),
            "is_block": row(terraform=fixed(True)),
        },
    )


# traffic inside

_OFF = ("DISABLED", "NONE", None)


def _cache_encrypted(site: Site) -> Value[Any]:
    written = flag("transit_encryption_enabled")(site)
    mode = text("transit_encryption_mode")(site)
    if written.content is True and mode.content == "preferred":
        return replace(mode, content=False)
    if written.content is None and _comes_from_another(site):
        return replace(written, content=Unknown("it is inherited from what it is made from"), origin=Origin.DEFAULT)
    return written


def _comes_from_another(site: Site) -> bool:
    paths = ("global_replication_group_id", "snapshot_name", "snapshot_arns")
    return any(present(path)(site).content is not False for path in paths)


def _broker_encrypted(site: Site) -> Value[Any]:
    """TLS everywhere unless something else is said (aws_msk_cluster, encryption_in_transit)."""
    inside = flag("encryption_info.encryption_in_transit.in_cluster")(site)
    if inside.content is False:
        return inside
    clients = text("encryption_info.encryption_in_transit.client_broker")(site)
    if clients.content is None:
        return replace(clients, content=True, origin=Origin.DEFAULT)
    return replace(clients, content=over_arms(clients.content, lambda one: one == "TLS"))


def _inner(type_: str, encrypted: Any, default: Content = False, anchor: str = "") -> Any:
    doc = f"{_DOCS}/{type_.removeprefix('aws_')}#{anchor}" if anchor else ""
    if not anchor:
        return adapter(InnerTransport, terraform=type_, rows={"encrypted": row(terraform=encrypted)})
    return adapter(
        InnerTransport, terraform=type_, rows={"encrypted": row(terraform=encrypted, default=default, doc=doc)}
    )


# zones


def _is_host(content: Any) -> Answer:
    return content if isinstance(content, Unknown) else content == "host"


def _instance_zones(site: Site) -> Value[Any]:
    return flag("multi_az")(site)


def _cache_zones(site: Site) -> Value[Any]:
    zones, failover = flag("multi_az_enabled")(site), flag("automatic_failover_enabled")(site)
    answer = all_of(False if one.content is None else truth(one.content) for one in (zones, failover))
    return replace(zones, content=answer)


def _members(type_: str) -> Any:
    """A reader of whether a cluster has two members or more here."""

    def read(site: Site) -> Value[Any]:
        matches = site.estate.companions(site.resource, type_, "cluster_identifier")
        sure = [match for match in matches if match.uncertain is None]
        content: Content = len(sure) > 1
        if len(sure) < 2 and (not matches or len(matches) > len(sure)):
            content = Unknown("how many members it has is not known here")
        return Value(content, site.node.range, Origin.WRITTEN, type_)

    return computed(read)


def _group_zones(site: Site) -> Value[Any]:
    """Whether a group of machines has two subnets or zones, as far as they are listed."""
    subnets, zones = texts("vpc_zone_identifier")(site), texts("availability_zones")(site)
    listed = subnets if subnets.content is not None else zones
    if not isinstance(listed.content, list):
        unknown = Unknown("its subnets are not known") if listed.content is None else listed.content
        return replace(listed, content=unknown)
    return replace(listed, content=len({str(one) for one in listed.content}) > 1)


def _spread(type_: str, several: Any, *follows: str, tags: Field = TAGS) -> Any:
    return adapter(
        Spread,
        terraform=type_,
        rows={
            "several_zones": row(terraform=several),
            **({"follows": row(terraform=present(follows[0]))} if follows else {}),
            "tags": tags,
        },
    )


ADAPTERS = (
    adapter(
        ClusterEndpoint, terraform="aws_eks_cluster", rows={"open_to_internet": row(terraform=computed(_cluster_open))}
    ),
    *(
        adapter(SharedCopy, terraform=type_, rows={"shared_with_all": row(terraform=_holds_all(path))})
        for type_, path in (
            ("aws_ami_launch_permission", "group"),
            ("aws_db_snapshot", "shared_accounts"),
            ("aws_db_cluster_snapshot", "shared_accounts"),
            ("aws_ssm_document", "permissions.account_ids"),
            ("aws_db_snapshot_copy", "shared_accounts"),
        )
    ),
    adapter(
        SharedCopy,
        terraform="aws_snapshot_create_volume_permission",
        rows={"account": row(terraform=text("account_id"))},
    ),
    _block("aws_ebs_snapshot_block_public_access", "unblocked"),
    _block("aws_ec2_image_block_public_access", "unblocked"),
    adapter(
        ContainerHost,
        terraform="aws_ecs_task_definition",
        rows={
            "containers": parts(
                ConfinedContainer,
                {"privileged": row(terraform=flag("privileged"), default=False, doc=f"{_DOCS}/ecs_task_definition")},
                terraform="container_definitions",
                encoded=True,
            ),
            "shares_host": row(
                terraform=computed(
                    lambda site: replace(
                        text("pid_mode")(site),
                        content=any_of(
                            agreed(
                                text(path)(site).content, lambda one: one if isinstance(one, Unknown) else one == "host"
                            )
                            for path in ("pid_mode", "ipc_mode")
                        ),
                    )
                )
            ),
        },
    ),
    adapter(
        ContainerHost,
        terraform="aws_batch_job_definition",
        rows={
            "containers": parts(
                ConfinedContainer,
                {"privileged": row(terraform=flag("privileged"), default=False, doc=f"{_DOCS}/batch_job_definition")},
                terraform="container_properties",
                encoded=True,
            ),
        },
    ),
    _inner("aws_elasticache_replication_group", computed(_cache_encrypted), anchor="transit_encryption_enabled-1"),
    _inner("aws_msk_cluster", computed(_broker_encrypted)),
    _inner("aws_opensearch_domain", flag("node_to_node_encryption.enabled"), anchor="node_to_node_encryption-1"),
    _inner("aws_elasticsearch_domain", flag("node_to_node_encryption.enabled"), anchor="node_to_node_encryption-1"),
    _inner(
        "aws_dax_cluster",
        value("cluster_endpoint_encryption_type", lambda one: one == "TLS"),
        anchor="cluster_endpoint_encryption_type-1",
    ),
    _inner("aws_memorydb_cluster", flag("tls_enabled"), default=True, anchor="tls_enabled-1"),
    _inner("aws_appsync_api_cache", flag("transit_encryption_enabled"), anchor="transit_encryption_enabled-1"),
    _spread("aws_db_instance", computed(_instance_zones), "replicate_source_db"),
    _spread("aws_rds_cluster", _members("aws_rds_cluster_instance"), "replication_source_identifier"),
    _spread("aws_docdb_cluster", _members("aws_docdb_cluster_instance")),
    _spread("aws_neptune_cluster", _members("aws_neptune_cluster_instance")),
    _spread("aws_elasticache_replication_group", computed(_cache_zones)),
    _spread("aws_autoscaling_group", computed(_group_zones), tags=row(terraform=group_tags)),
    *(
        _spread(type_, flag("cluster_config.zone_awareness_enabled"))
        for type_ in ("aws_opensearch_domain", "aws_elasticsearch_domain")
    ),
    _spread("aws_mq_broker", value("deployment_mode", lambda one: str(one).endswith("MULTI_AZ"))),
    _spread(
        "aws_efs_file_system",
        computed(
            lambda site: replace(
                present("availability_zone_name")(site),
                content=negated(truth(present("availability_zone_name")(site).content)),
            )
        ),
    ),
)


def _as_json(content: Any) -> Any:
    """Properties of a container under the names that the API, and so Terraform, has for them."""
    return {name[:1].lower() + name[1:]: one for name, one in content.items()} if isinstance(content, dict) else content


TWINS = (
    twin("AWS::DocDB::DBInstance", "aws_docdb_cluster_instance", {"cluster_identifier": "DBClusterIdentifier"}),
    twin(
        "AWS::AutoScaling::AutoScalingGroup",
        "aws_autoscaling_group",
        {"vpc_zone_identifier": "VPCZoneIdentifier", "name": "AutoScalingGroupName", "tag": "Tags"},
    ),
    twin("AWS::EC2::SnapshotBlockPublicAccess", "aws_ebs_snapshot_block_public_access"),
    twin(
        "AWS::Batch::JobDefinition",
        "aws_batch_job_definition",
        {"container_properties": Converted("ContainerProperties", _as_json)},
    ),
)
