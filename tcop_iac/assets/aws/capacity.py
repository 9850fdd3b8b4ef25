"""AWS: capacity of tables, streams and clusters of databases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, number, present, row, text
from tcop_iac.assets.answers import Answer, all_of, any_of
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.capacity import Throughput
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import OneOf, Origin, Unknown, Value, references

SMALL = 5
"""Units of a table that cost less bought ahead than on demand (catalogue, TCOP-05-010: lock tables and the like)."""


def _table_follows(site: Site) -> Value[Any]:
    """Capacity is bought ahead where nothing else is said (aws_dynamodb_table, billing_mode)."""
    mode = text("billing_mode")(site)
    if isinstance(mode.content, (Unknown, OneOf)):
        return replace(mode, content=Unknown("how it is paid for is not known"))
    if mode.content == "PAY_PER_REQUEST":
        return replace(mode, content=True)
    units = [number(f"{what}_capacity")(site) for what in ("read", "write")]
    scaled = [_is_scaled(site, f"dynamodb:table:{what}CapacityUnits") for what in ("Read", "Write")]
    answer = any_of((all_of(map(_is_small, units)), all_of(scaled)))
    return replace(units[0] if units[0].origin is not Origin.ABSENT else mode, content=answer)


def _is_small(units: Value[Any]) -> Answer:
    if isinstance(units.content, (int, float)):
        return units.content <= SMALL
    return Unknown("its capacity is not known") if units.content is None else _why(units.content)


def _why(content: Any) -> Unknown:
    return content if isinstance(content, Unknown) else Unknown("its capacity is one of several")


def _is_scaled(site: Site, dimension: str) -> Answer:
    """Whether a target of Application Auto Scaling moves this dimension of the table."""
    return any_of(_targets(site, dimension, "name", "table/"))


def _targets(site: Site, dimension: str, named_by: str, prefix: str) -> Iterator[Answer]:
    name = text(named_by)(site).content
    alike = {one.address for one in site.estate.of_type(site.resource.type)}
    for target in site.estate.of_type("aws_appautoscaling_target"):
        there = Site(target, target.body, site.estate)
        moved, scaled = text("scalable_dimension")(there).content, text("resource_id")(there).content
        if moved != dimension and not isinstance(moved, Unknown):
            continue
        if isinstance(scaled, Unknown):
            named = {one.address for one in references(scaled)} & alike
            doubt = Unknown("what a scaling target moves is not known")
            yield site.resource.address in named if named else doubt
        else:
            yield isinstance(name, str) and scaled == f"{prefix}{name}"


def _stream_follows(site: Site) -> Value[Any]:
    """Shards are bought ahead where nothing else is said (aws_kinesis_stream, stream_mode_details)."""
    mode = text("stream_mode_details.stream_mode")(site)
    if mode.content == "ON_DEMAND":
        return replace(mode, content=True)
    if isinstance(mode.content, (Unknown, OneOf)):
        return replace(mode, content=Unknown("whether it is on demand is not known"))
    shards = number("shard_count")(site)
    if isinstance(shards.content, (int, float)):
        return replace(shards, content=shards.content <= 1)
    return replace(shards, content=True if shards.content is None else _why(shards.content))


def _cluster_follows(site: Site) -> Value[Any]:
    """A cluster that scales by itself, or whose readers are scaled; any other is no more than a note (catalogue)."""
    scaled = present("serverlessv2_scaling_configuration")(site)
    if scaled.is_known_to_be(True):
        return scaled
    mode = text("engine_mode")(site)
    if mode.is_known_to_be("serverless"):
        return replace(mode, content=True)
    readers = any_of(_targets(site, "rds:cluster:ReadReplicaCount", "cluster_identifier", "cluster:"))
    return Value(readers is True or None, site.node.range, Origin.WRITTEN if readers is True else Origin.UNMODELLED)


ADAPTERS = tuple(
    adapter(Throughput, terraform=type_, rows={"follows_demand": row(terraform=computed(read))})
    for type_, read in (
        ("aws_dynamodb_table", _table_follows),
        ("aws_kinesis_stream", _stream_follows),
        ("aws_rds_cluster", _cluster_follows),
    )
)

TWINS = (twin("AWS::ApplicationAutoScaling::ScalableTarget", "aws_appautoscaling_target"),)
