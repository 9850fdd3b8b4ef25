"""AWS: whether tasks speak TLS to file systems that they mount, clients to caches, and nodes of EMR to each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, document, find, fixed, flag, over_arms, present, row, text
from tcop_iac.assets.answers import Answer, agreed, all_of, negated, truth
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.transit import InnerTransport
from tcop_iac.model.value import Content, Origin, Unknown, Value


def _mounts_encrypted(site: Site) -> Value[Any]:
    """Clear text where a volume on EFS says nothing else (aws_ecs_task_definition, transit_encryption)."""
    mounted = find(site.node, "volume.efs_volume_configuration")
    blocks = [block for node in mounted.nodes for block in node.elements()]
    if not blocks and mounted.missing is None:
        return Value(None, site.node.range, Origin.UNMODELLED)
    answers: list[Answer] = [mounted.missing] if mounted.missing is not None else []
    decides: Value[Any] | None = None
    for block in blocks:
        said = text("transit_encryption")(Site(site.resource, block, site.estate))
        clear = agreed(said.content, lambda one: one if isinstance(one, Unknown) else one != "ENABLED")
        if clear is True and block.existence is not None:
            clear = block.existence
        answers.append(negated(clear))
        if decides is None or clear is True:
            decides = said if said.content is not None else replace(said, range=block.range, origin=Origin.DEFAULT)
    at = decides if decides is not None else Value(None, site.node.range, Origin.WRITTEN, "volume")
    return replace(at, content=all_of(answers))


def _own_cache_encrypted(site: Site) -> Value[Any]:
    """A cache that stands by itself; one of a group is as the group says. A silent Memcached may hold nothing."""
    if truth(present("replication_group_id")(site).content) is not False:
        return Value(None, site.node.range, Origin.UNMODELLED)
    written = flag("transit_encryption_enabled")(site)
    if written.content is not None:
        return written
    engine = text("engine")(site)
    silent: Content = False
    if not engine.is_known_to_be("redis") and not engine.is_known_to_be("valkey"):
        silent = Unknown("it is in clear text, and whether what is cached matters is not in the code")
    return replace(written, content=silent, origin=Origin.DEFAULT)


def _nodes_encrypted(site: Site) -> Value[Any]:
    found = document("configuration")(site)
    return replace(found, content=over_arms(found.content, _in_transit))


def _in_transit(configuration: Content) -> Content:
    encryption = configuration.get("EncryptionConfiguration", {}) if isinstance(configuration, dict) else None
    if isinstance(encryption, Unknown):
        return encryption
    if not isinstance(encryption, dict):
        return Unknown("the configuration is not an object")
    return over_arms(encryption.get("EnableInTransitEncryption", False), lambda on: on in (True, "true"))


ADAPTERS = tuple(
    adapter(InnerTransport, terraform=type_, rows={"encrypted": row(terraform=read)})
    for type_, read in (
        ("aws_ecs_task_definition", computed(_mounts_encrypted)),
        ("aws_elasticache_cluster", computed(_own_cache_encrypted)),
        ("aws_elasticache_serverless_cache", fixed(True)),
        ("aws_emr_security_configuration", computed(_nodes_encrypted)),
    )
)
"""The twins stand in ecs_tasks.py, elasticache.py and analytics.py."""
