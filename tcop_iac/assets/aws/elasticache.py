"""Amazon ElastiCache, and the caches that other services offer: MemoryDB, DAX, AppSync and API Gateway."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, flag, over_arms, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.keys import customer_key
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.cache import Cache
from tcop_iac.assets.twins import HERE, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, arms, one_of, why

_DOCS = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources"


def _group_encrypted(site: Site) -> Value[Any]:
    """`at_rest_encryption_enabled`; where silent, what it inherits, its tiering and its engine decide."""
    written = flag("at_rest_encryption_enabled")(site)
    if None not in arms(written.content):
        return written
    silent = _silent_group(site)
    contents = [silent if arm is None else arm for arm in arms(written.content)]
    if len(contents) == 1:
        return replace(written, content=contents[0], origin=Origin.DEFAULT)
    return replace(written, content=one_of(contents, written.content.test))  # type: ignore[union-attr]


def _silent_group(site: Site) -> Content:
    for name in ("global_replication_group_id", "snapshot_name"):
        if present(name)(site).content is not False:
            return Unknown(f"it is inherited from what {name} names")
    if flag("data_tiering_enabled")(site).content is True:
        return True
    engine = text("engine")(site).content
    return False if engine is None else over_arms(engine, lambda name: str(name).lower() == "valkey")


def _cluster_encrypted(site: Site) -> Value[Any]:
    """What the replication group has that the cluster is a member of; a cluster on its own has no such option."""
    named = text("replication_group_id")(site)
    if named.content is not None:
        group = site.estate.referred(Cache, named)
        found = group.storage_encrypted.content if group is not None else Unknown("its group is not declared here")
        return replace(named, content=found, attribute="encryption of its replication group")
    engine = text("engine")(site)
    if engine.content is None:
        return replace(engine, content=Unknown("the engine is not written"))
    if engine.is_known_to_be("memcached"):  # offers no such option, and keeps nothing on disk
        return Value(None, site.node.range, Origin.UNMODELLED)
    if engine.could_be("memcached") or not engine.is_known_to_be("redis"):
        unknown = next((arm for arm in arms(engine.content) if isinstance(arm, Unknown)), None)
        return replace(engine, content=why(unknown, Unknown("the engine decides whether it has such an option")))
    return Value(False, site.node.range, Origin.DEFAULT, "engine")


ADAPTERS = (
    adapter(
        Cache,
        terraform="aws_elasticache_replication_group",
        identity=("replication_group_id",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=computed(_group_encrypted)),
        },
    ),
    adapter(
        Cache,
        terraform="aws_elasticache_cluster",
        identity=("cluster_id",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=computed(_cluster_encrypted)),
        },
    ),
    *(
        adapter(
            Cache,
            terraform=terraform,
            identity=("name",),
            rows={
                "location": REGION,
                "tags": TAGS,
                "storage_encrypted": row(terraform=fixed(True)),
                "customer_key": row(
                    terraform=customer_key(key),
                    default=False,
                    doc=f"{_DOCS}/{terraform.removeprefix('aws_')}#{key}",
                ),
            },
        )
        for terraform, cloudformation, key, property_ in (
            ("aws_memorydb_cluster", "AWS::MemoryDB::Cluster", "kms_key_arn", "KmsKeyId"),
            ("aws_elasticache_serverless_cache", "AWS::ElastiCache::ServerlessCache", "kms_key_id", "KmsKeyId"),
        )
    ),
    adapter(
        Cache,
        terraform="aws_dax_cluster",
        identity=("cluster_name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(
                terraform=flag("server_side_encryption.enabled"),
                default=False,
                doc=f"{_DOCS}/dax_cluster#enabled",
            ),
        },
    ),
    adapter(
        Cache,
        terraform="aws_appsync_api_cache",
        rows={
            "location": REGION,
            "storage_encrypted": row(
                terraform=flag("at_rest_encryption_enabled"),
                default=False,
                doc="https://docs.aws.amazon.com/appsync/latest/APIReference/API_ApiCache.html",
            ),
        },
    ),
    adapter(
        Cache,
        terraform="aws_api_gateway_method_settings",
        rows={
            "caching": row(
                terraform=flag("settings.caching_enabled"),
                default=False,
                doc="https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html",
            ),
            "storage_encrypted": row(
                terraform=flag("settings.cache_data_encrypted"),
                default=False,
                doc="https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html",
            ),
        },
    ),
)

TWINS = (
    twin(
        "AWS::ElastiCache::ReplicationGroup",
        "aws_elasticache_replication_group",
        {"node_type": "CacheNodeType", "multi_az_enabled": "MultiAZEnabled"},
    ),
    twin(
        "AWS::ElastiCache::CacheCluster",
        "aws_elasticache_cluster",
        {"cluster_id": "ClusterName", "node_type": "CacheNodeType", "replication_group_id": None},
    ),
    twin(
        "AWS::MemoryDB::Cluster",
        "aws_memorydb_cluster",
        {"name": "ClusterName", "kms_key_arn": "KmsKeyId", "tls_enabled": "TLSEnabled"},
    ),
    twin("AWS::ElastiCache::ServerlessCache", "aws_elasticache_serverless_cache", {"name": "ServerlessCacheName"}),
    twin(
        "AWS::DAX::Cluster",
        "aws_dax_cluster",
        {"server_side_encryption": "SSESpecification", "server_side_encryption.enabled": "SSEEnabled"},
    ),
    twin("AWS::AppSync::ApiCache", "aws_appsync_api_cache"),
    twin(
        "AWS::ApiGateway::Stage",
        "aws_api_gateway_method_settings",
        {"settings": HERE},
        at="MethodSettings",
        on="stage_name",
    ),
)
