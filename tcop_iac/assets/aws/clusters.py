"""Amazon EKS and ECS: what clusters log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, find, over_arms, row, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.cluster import Cluster, TaskCluster
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown

EKS_CLUSTER = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster"
ECS_CLUSTER = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_cluster"

_INSIGHTS = "containerInsights"


def _logs(*types: str) -> Reader:
    """A reader of whether one of `types` is among the enabled log types; none is by default (`EKS_CLUSTER`)."""

    def read(site: Site) -> Value[Any]:
        enabled = texts("enabled_cluster_log_types")(site)
        content = over_arms(enabled.content, lambda listed: _includes(listed, types))
        return replace(enabled, content=False if content is None else content)

    return read


def _includes(listed: list[Content], types: tuple[str, ...]) -> Content:
    """Whether one of `types` is listed; unknown where a member that is not known may be one."""
    if any(one in types for one in listed if isinstance(one, str)):
        return True
    unknown = first_unknown(listed)
    return unknown if unknown is not None else False


def _measured(site: Site) -> Value[Any]:
    """The cluster's own setting, else the account's default where that is set in this configuration."""
    for setting in _settings(site):
        if text("name")(setting).content == _INSIGHTS:
            return _is_on(setting)
    for default in site.estate.of_type("aws_ecs_account_setting_default"):
        here = Site(default, default.body, site.estate)
        if default.mode == "managed" and text("name")(here).content == _INSIGHTS:
            return _is_on(here)
    found = find(site.node, "setting")
    return Value(False if found.missing is None else found.missing, site.node.range, Origin.ABSENT, "setting")


def _settings(site: Site) -> Iterator[Site]:
    for node in find(site.node, "setting").nodes:
        for element in node.elements():
            yield Site(site.resource, element, site.estate)


def _is_on(site: Site) -> Value[Any]:
    written = text("value")(site)
    content = over_arms(written.content, lambda one: one in ("enabled", "enhanced"))
    doubt: Unknown | None = site.node.existence
    return replace(written, content=doubt if doubt is not None else content)


ADAPTERS = (
    adapter(
        Cluster,
        terraform="aws_eks_cluster",
        cloudformation="AWS::EKS::Cluster",
        identity=("name",),
        rows={
            "changes_logged": row(terraform=_logs("audit")),
            "requests_logged": row(terraform=_logs("api", "authenticator")),
        },
    ),
    adapter(
        TaskCluster,
        terraform="aws_ecs_cluster",
        cloudformation="AWS::ECS::Cluster",
        identity=("name",),
        rows={"activity_measured": row(terraform=computed(_measured))},
    ),
)
