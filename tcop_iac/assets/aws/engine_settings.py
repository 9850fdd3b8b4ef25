"""Parameter groups and option groups, and what the groups that a database names say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, over_arms, parts, row, text, texts
from tcop_iac.assets.asset import Asset, Site
from tcop_iac.assets.kinds.database import (
    ClusterSettings,
    EngineOptions,
    EngineSetting,
    EngineSettings,
    is_listed,
    setting_named,
)
from tcop_iac.assets.twins import Converted, twin
from tcop_iac.model.value import Content, Unknown, Value, arms, first_unknown, one_of

PARAMETER = {
    "name": row(terraform=text("name")),
    "value": row(terraform=text("value")),
}
"""The rows of a parameter of a group."""

ADAPTERS = (
    adapter(
        EngineSettings,
        terraform="aws_db_parameter_group",
        identity=("name",),
        rows={"settings": parts(EngineSetting, PARAMETER, terraform="parameter")},
    ),
    *(
        adapter(
            ClusterSettings,
            terraform=terraform,
            identity=("name",),
            rows={"settings": parts(EngineSetting, PARAMETER, terraform="parameter")},
        )
        for terraform, cloudformation in (
            ("aws_rds_cluster_parameter_group", "AWS::RDS::DBClusterParameterGroup"),
            ("aws_docdb_cluster_parameter_group", "AWS::DocDB::DBClusterParameterGroup"),
            ("aws_neptune_cluster_parameter_group", "AWS::Neptune::DBClusterParameterGroup"),
        )
    ),
    adapter(
        EngineOptions,
        terraform="aws_db_option_group",
        identity=("name",),
        rows={"options": parts(EngineSetting, {"name": row(terraform=text("option_name"))}, terraform="option")},
    ),
)


def setting(site: Site, path: str, kind: type[EngineSettings], name: str) -> Value[Any]:
    """The value of the setting `name` in the group of `kind` that `path` names; None where the default group counts."""
    return _in_group(site, path, kind, lambda group: setting_named(group.settings, name))


def option(site: Site, path: str, *names: str) -> Value[Any]:
    """Whether one of the options `names` is in the option group that `path` names; None where it is not."""

    def has_option(group: EngineOptions) -> Value[Any]:
        found = [is_listed(group.options, name) for name in names]
        return next((one for one in found if one.content is not None), found[0])

    return _in_group(site, path, EngineOptions, has_option)


def exports(path: str, *streams: str) -> Callable[[Site], Value[Any]]:
    """A reader of whether one of the log streams is in the list at `path`."""

    def read(site: Site) -> Value[Any]:
        found = texts(path)(site)
        return replace(found, content=over_arms(found.content, lambda members: _holds(members, streams)))

    return read


def _holds(members: Content, wanted: Iterable[str]) -> Content:
    known = {arm for member in members for arm in arms(member) if len(arms(member)) == 1 and isinstance(arm, str)}
    if known & set(wanted):
        return True
    unknown = first_unknown(list(members))
    return False if unknown is None else unknown


def _in_group(site: Site, path: str, kind: type[Any], read: Callable[[Any], Value[Any]]) -> Value[Any]:
    named = text(path)(site)
    if named.content is None:
        return named
    found = [_of_arm(site, replace(named, content=arm), kind, read) for arm in arms(named.content)]
    if len(found) == 1:
        return found[0]
    return replace(named, content=one_of([one.content for one in found], named.content.test))  # type: ignore[union-attr]


def _of_arm(site: Site, named: Value[Any], kind: type[Asset], read: Callable[[Any], Value[Any]]) -> Value[Any]:
    name = named.content
    if name is None or (isinstance(name, str) and name.startswith(("default.", "default:"))):
        return replace(named, content=None)
    group = site.estate.referred(kind, named)
    if group is not None:
        found = read(group)
        return found if found.content is not None else replace(found, range=group.resource.range)
    if isinstance(name, Unknown):
        return named
    return replace(named, content=Unknown(f"the group {name} is not declared here"))


def _settings(parameters: Any) -> Any:
    """A map of settings as a list of names and values."""
    if not isinstance(parameters, dict):
        return parameters
    return [{"name": name, "value": content} for name, content in parameters.items()]


TWINS = (
    twin(
        "AWS::RDS::DBParameterGroup",
        "aws_db_parameter_group",
        {"name": "DBParameterGroupName", "parameter": Converted("Parameters", _settings)},
    ),
    twin(
        "AWS::RDS::DBClusterParameterGroup",
        "aws_rds_cluster_parameter_group",
        {"name": "DBClusterParameterGroupName", "parameter": Converted("Parameters", _settings)},
    ),
    twin(
        "AWS::DocDB::DBClusterParameterGroup",
        "aws_docdb_cluster_parameter_group",
        {"parameter": Converted("Parameters", _settings)},
    ),
    twin(
        "AWS::Neptune::DBClusterParameterGroup",
        "aws_neptune_cluster_parameter_group",
        {"parameter": Converted("Parameters", _settings)},
    ),
    twin(
        "AWS::RDS::OptionGroup",
        "aws_db_option_group",
        {"name": "OptionGroupName", "option": "OptionConfigurations"},
    ),
)
