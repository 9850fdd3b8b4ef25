"""Amazon EKS and ECS: what clusters log, and how EKS encrypts secrets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, fallen_back, find, over_arms, row, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.keys import customer_key
from tcop_iac.assets.aws.provider import REGION, TAGS
from tcop_iac.assets.kinds.cluster import Cluster, TaskCluster
from tcop_iac.assets.twins import Converted, twin
from tcop_iac.model.value import Content, Origin, Unknown, Value, first_unknown

EKS_CLUSTER = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster"
ECS_CLUSTER = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_cluster"

ENVELOPE_ENCRYPTION = "https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html"

_INSIGHTS = "containerInsights"

_FIRST_WRAPPED = (1, 28)
"""From this version on EKS encrypts all objects of the interface with a key of its own (`ENVELOPE_ENCRYPTION`)."""


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


def _secrets_encrypted(site: Site) -> Value[Any]:
    """An `encryption_config` for secrets; without one the version of Kubernetes decides, by default the newest."""
    resources = texts("encryption_config.resources")(site)
    configured = replace(resources, content=over_arms(resources.content, _secrets_among))
    version = text("version")(site)
    wrapped = replace(version, content=over_arms(version.content, _wraps_objects))
    if version.content is None:
        wrapped = replace(version, content=True, origin=Origin.DEFAULT)
    if wrapped.is_known_to_be(True) and not configured.is_known_to_be(True):
        return wrapped
    return fallen_back(configured, wrapped)


def _secrets_among(listed: list[Content]) -> Content:
    """True or unknown where secrets are or may be listed; None where they surely are not."""
    found = _includes(listed, ("secrets",))
    return None if found is False else found


def _wraps_objects(version: Content) -> Content:
    """Whether EKS encrypts all objects by itself in this version of Kubernetes."""
    numbers = str(version).split(".")
    if len(numbers) < 2 or not all(number.isdigit() for number in numbers[:2]):
        return Unknown(f"{version} is not a version of Kubernetes")
    return (int(numbers[0]), int(numbers[1])) >= _FIRST_WRAPPED


ADAPTERS = (
    adapter(
        Cluster,
        terraform="aws_eks_cluster",
        identity=("name",),
        rows={
            "location": REGION,
            "tags": TAGS,
            "storage_encrypted": row(terraform=computed(_secrets_encrypted)),
            "customer_key": row(
                terraform=customer_key("encryption_config.provider.key_arn"), default=False, doc=ENVELOPE_ENCRYPTION
            ),
            "changes_logged": row(terraform=_logs("audit")),
            "requests_logged": row(terraform=_logs("api", "authenticator")),
        },
    ),
    adapter(
        TaskCluster,
        terraform="aws_ecs_cluster",
        identity=("name",),
        rows={"activity_measured": row(terraform=computed(_measured))},
    ),
)


def _log_types(types: Any) -> list[Any]:
    """The names in a list of `Type`s."""
    return [one.get("Type") if isinstance(one, dict) else one for one in types]


TWINS = (
    twin(
        "AWS::EKS::Cluster",
        "aws_eks_cluster",
        {
            "vpc_config": "ResourcesVpcConfig",
            "enabled_cluster_log_types": Converted("Logging.ClusterLogging.EnabledTypes", _log_types),
        },
    ),
    twin("AWS::ECS::Cluster", "aws_ecs_cluster", {"name": "ClusterName", "setting": "ClusterSettings"}),
)
