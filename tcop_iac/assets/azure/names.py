"""Azure DNS: what records of public zones point at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import Reader, adapter, over_arms, present, row
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.names import NamePointer, Target
from tcop_iac.assets.names import ELSEWHERE, HERE, holder_at
from tcop_iac.assets.part_rows import OnePart
from tcop_iac.model.value import Value


def _holder(path: str) -> Reader:
    """A reader of who holds the target; Azure empties a record whose target is a resource that is deleted.

    Source: learn.microsoft.com, "Azure DNS alias records overview".
    """

    def read(site: Site) -> Value[Any]:
        named = present("target_resource_id")(site)
        if named.content is False:
            return holder_at(path)(site)
        held = over_arms(named.content, lambda one: HERE if one else ELSEWHERE, keep=lambda unknown: ELSEWHERE)
        return replace(named, content=held)

    return read


ADAPTERS = tuple(
    adapter(
        NamePointer,
        terraform=type_,
        rows={"targets": OnePart(Target, {"holder": row(terraform=_holder(path))})},
    )
    for type_, path in (
        ("azurerm_dns_cname_record", "record"),
        ("azurerm_dns_a_record", "records"),
        ("azurerm_dns_aaaa_record", "records"),
    )
)
