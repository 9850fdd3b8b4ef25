"""Backends of Terraform and OpenTofu: where the state is kept.

Source: the pages of the backends in the languages' documentation (developer.hashicorp.com/terraform/language/backend).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, computed, fixed, flag, over_arms, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.held_texts import Settings
from tcop_iac.assets.joins import any_of
from tcop_iac.assets.kinds.secrets import StateStore
from tcop_iac.model.value import Origin, Value

_PLACE = {"s3": "bucket", "azurerm": "storage_account_name", "gcs": "bucket", "http": "address"}
"""The argument that a backend cannot do without; where it is missing, a run is given the rest (`-backend-config`)."""


def _partial(site: Site) -> Value[Any]:
    needed = _PLACE.get(site.resource.name)
    if needed is None:
        return Value(False, site.node.range, Origin.ABSENT)
    found = present(needed)(site)
    return replace(found, content=found.content is not True)


def _for(name: str, reader: Reader) -> Reader:
    """`reader` for the backend of that name; other backends have no such property."""

    def read(site: Site) -> Value[Any]:
        if site.resource.name != name:
            return Value(None, site.node.range, Origin.UNMODELLED)
        return reader(site)

    return read


def _clear(site: Site) -> Value[Any]:
    address = text("address")(site)
    return replace(address, content=over_arms(address.content, lambda one: str(one).lower().startswith("http://")))


ADAPTERS = (
    adapter(
        StateStore,
        terraform="terraform_backend",
        rows={
            "keys": Settings(),
            "clear_transport": row(terraform=_for("http", _clear)),
            "locked": row(terraform=_for("s3", any_of(flag("use_lockfile"), present("dynamodb_table")))),
            "encrypted": row(terraform=_for("s3", flag("encrypt"))),
            "is_partial": row(terraform=computed(_partial)),
            "beside_code": row(terraform=_for("local", fixed(True))),
        },
    ),
)
