"""AWS: storage of databases, brokers and file systems that grows, or stays at what is allocated."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, number, present, row, text
from tcop_iac.assets.answers import Answer, agreed, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.rds import CLUSTER_ENGINE
from tcop_iac.assets.kinds.growth import AllocatedStore
from tcop_iac.model.value import Content, Origin, Unknown, Value, references

_SOURCES = ("replicate_source_db", "snapshot_identifier", "restore_to_point_in_time")

_BROKER_STORAGE = "kafka:broker-storage:VolumeSize"
"""The dimension of a cluster's disks (Application Auto Scaling API reference, ScalableDimension)."""


# databases


def _instance_grows(site: Site) -> Value[Any]:
    """A ceiling above what is allocated; without one, or at 0, it does not grow (aws_db_instance).

    RDS Custom has no such ceiling (Amazon RDS user guide, limitations of RDS Custom).
    """
    if str(text("engine")(site).content).startswith("custom-"):
        return Value(None, site.node.range, Origin.UNMODELLED)
    ceiling, allocated = number("max_allocated_storage")(site), number("allocated_storage")(site)
    inherited = next((name for name in _SOURCES if present(name)(site).content is not False), None)
    if ceiling.content is None and inherited is not None:
        return replace(ceiling, content=Unknown(f"it may be inherited from what {inherited} names"))
    if _same_text(ceiling.content, allocated.content):
        return replace(ceiling, content=False)
    answer = agreed(ceiling.content, lambda most: agreed(allocated.content, lambda now: _above(most, now)))
    return replace(ceiling, content=answer)


def _above(most: Content, now: Content) -> Answer:
    """RDS refuses a ceiling below what is allocated, so any but 0 counts where that comes from a source."""
    if most is None or most == 0:
        return False
    if isinstance(most, Unknown):
        return most
    return now if isinstance(now, Unknown) else now is None or bool(most > now)


def _same_text(first: Content, second: Content) -> bool:
    if not isinstance(first, Unknown) or not isinstance(second, Unknown):
        return False
    return first.identity is not None and first.identity == second.identity


def _cluster_grows(site: Site) -> Value[Any]:
    """Aurora's volumes grow with what is in them; other clusters have no setting for it."""
    engine = text("engine")(site)
    if isinstance(engine.content, Unknown):
        return engine
    if not str(CLUSTER_ENGINE if engine.content is None else engine.content).startswith("aurora"):
        return Value(None, site.node.range, Origin.UNMODELLED)
    return replace(engine, content=True)


# brokers


def _brokers_grow(site: Site) -> Value[Any]:
    """Express brokers have no disks to size; others grow where a target of Application Auto Scaling moves them."""
    size = text("broker_node_group_info.instance_type")(site)
    express = agreed(size.content, lambda one: one if isinstance(one, Unknown) else str(one).startswith("express."))
    if express is True:
        return replace(size, content=True)
    answer = any_of(_moves(site, target) for target in site.estate.of_type("aws_appautoscaling_target"))
    tiered = text("storage_mode")(site)
    if answer is False and tiered.could_be("TIERED"):
        return replace(tiered, content=Unknown("which topics move older records to the second tier is not known here"))
    return replace(size, content=express if answer is False else answer)


def _moves(site: Site, target: Any) -> Answer:
    there = Site(target, target.body, site.estate)
    dimension = agreed(
        text("scalable_dimension")(there).content,
        lambda one: one if isinstance(one, Unknown) else one == _BROKER_STORAGE,
    )
    if dimension is False:
        return False
    moved = text("resource_id")(there).content
    clusters = {one.address for one in site.estate.of_type("aws_msk_cluster")}
    named = {one.address for one in references(moved)} & clusters
    if named:
        return dimension if site.resource.address in named else False
    return Unknown("what a scaling target moves is not known")


ADAPTERS = (
    adapter(
        AllocatedStore,
        terraform="aws_db_instance",
        rows={"grows": row(terraform=computed(_instance_grows))},
    ),
    adapter(AllocatedStore, terraform="aws_rds_cluster", rows={"grows": row(terraform=computed(_cluster_grows))}),
    # EFS has no size to set.
    adapter(AllocatedStore, terraform="aws_efs_file_system", rows={"grows": row(terraform=fixed(True))}),
    adapter(AllocatedStore, terraform="aws_msk_cluster", rows={"grows": row(terraform=computed(_brokers_grow))}),
)
