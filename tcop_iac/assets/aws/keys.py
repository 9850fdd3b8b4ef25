"""Whether the key that a property names is the customer's own, or one that AWS holds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, over_arms, present, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.estate import Estate
from tcop_iac.assets.references import resource_at
from tcop_iac.assets.twins import twin
from tcop_iac.model.value import Content, Unknown, Value

_AWS_ALIAS = "alias/aws/"
"""Aliases of AWS managed keys begin so (AWS KMS, "AWS managed keys")."""


def customer_key(path: str) -> Reader:
    """A reader of whether the key named at `path` is the customer's own; None where none is named."""

    def read(site: Site) -> Value[Any]:
        named = text(path)(site)
        if named.content is None:
            return named
        if isinstance(named.content, Unknown):
            known = _held_by_aws(named.content, site.estate)
            return replace(named, content=False) if known else present(path)(site)
        return replace(named, content=over_arms(named.content, _is_customers, lambda one: _of_unknown(one, site, path)))

    return read


def _of_unknown(unknown: Unknown, site: Site, path: str) -> Content:
    return False if _held_by_aws(unknown, site.estate) else unknown


def _is_customers(name: Content) -> bool:
    return isinstance(name, str) and name != "" and _AWS_ALIAS not in name and name != "AWS_OWNED_KMS_KEY"


def _held_by_aws(unknown: Unknown, estate: Estate) -> bool:
    """True where the unknown surely is a key that AWS holds: its alias is written, or a data source looks it up."""
    if any(isinstance(part, str) and _AWS_ALIAS in part for part in unknown.parts):
        return True
    source = resource_at(estate, unknown)
    if source is None or source.type not in ("aws_kms_alias", "aws_kms_key"):
        return False
    nodes = [source.body.get(name) for name in ("name", "key_id")]
    contents = [node.content for node in nodes if node is not None]
    return any(isinstance(content, str) and _AWS_ALIAS in content for content in contents)


TWINS = (
    twin(
        "AWS::KMS::Key",
        "aws_kms_key",
        {
            "customer_master_key_spec": "KeySpec",
            "is_enabled": "Enabled",
            "policy": "KeyPolicy",
            "deletion_window_in_days": "PendingWindowInDays",
            "custom_key_store_id": None,
            "xks_key_id": None,
        },
    ),
    twin("AWS::KMS::Alias", "aws_kms_alias", {"name": "AliasName"}),
)
