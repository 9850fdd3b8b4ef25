"""AWS: what decides whether a warehouse accepts clear text, and whether migrations of databases speak it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, over_arms, parts, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.aws.engine_settings import PARAMETER
from tcop_iac.assets.kinds.database import EngineSetting, setting_named
from tcop_iac.assets.kinds.transit import DatabaseTransport
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, OneOf, Origin, Unknown, Value

_PARAMETERS = parts(EngineSetting, PARAMETER, terraform="parameter")


def _warehouse_forced(site: Site) -> Value[Any]:
    """`require_ssl`, which is off in the first family where it is not set (Amazon Redshift, "SSL connections")."""
    found = setting_named(_PARAMETERS.read(site), "require_ssl")
    if found.content is not None:
        return replace(found, content=over_arms(found.content, lambda one: str(one).lower() in ("true", "1", "on")))
    family = text("family")(site)
    silent: Content = False
    if family.content != "redshift-1.0":
        silent = Unknown("require_ssl is not set, and the family decides")
    return replace(family, content=silent, origin=Origin.DEFAULT)


_BY_MODE = frozenset(
    {
        "aurora", "aurora-postgresql", "aurora-postgresql-serverless", "aurora-serverless", "azuredb", "db2", "docdb",
        "mariadb", "mongodb", "mysql", "oracle", "postgres", "sqlserver", "sybase",
    }
)  # fmt: skip
"""Engines whose encryption `ssl_mode` decides (AWS DMS user guide, "Using SSL with AWS DMS"); others have settings."""


def _endpoint_speaks_tls(site: Site) -> Value[Any]:
    engine = text("engine_name")(site).content
    if engine == "redis":
        protocol = text("redis_settings.ssl_security_protocol")(site)
        silent = replace(protocol, content=True, origin=Origin.DEFAULT)
        said = replace(protocol, content=over_arms(protocol.content, lambda one: one != "plaintext"))
        return silent if protocol.content is None else said
    if isinstance(engine, (Unknown, OneOf)):
        return Value(Unknown("the engine decides, and it is not known"), site.node.range, Origin.WRITTEN, "engine_name")
    if engine not in _BY_MODE:
        return Value(None, site.node.range, Origin.UNMODELLED)
    mode = text("ssl_mode")(site)
    if mode.content is None:
        return replace(mode, content=False, origin=Origin.DEFAULT)
    return replace(mode, content=over_arms(mode.content, lambda one: one != "none"))


ADAPTERS = (
    adapter(
        DatabaseTransport,
        terraform="aws_redshift_parameter_group",
        rows={"forced": row(terraform=computed(_warehouse_forced))},
    ),
    adapter(
        DatabaseTransport,
        terraform="aws_dms_endpoint",
        rows={"forced": row(terraform=computed(_endpoint_speaks_tls))},
    ),
)

TWINS = (
    twin(
        "AWS::Redshift::ClusterParameterGroup",
        "aws_redshift_parameter_group",
        {
            "family": "ParameterGroupFamily",
            "parameter": "Parameters",
            "parameter.name": "ParameterName",
            "parameter.value": "ParameterValue",
        },
    ),
)
"""The twin of endpoints of migrations stands in secrets.py."""
