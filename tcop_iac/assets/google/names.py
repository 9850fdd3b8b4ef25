"""Google Cloud DNS: what records point at."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.names import NamePointer, Target
from tcop_iac.assets.names import holder_at
from tcop_iac.assets.part_rows import OnePart
from tcop_iac.model.value import Unknown, arms

_POINTING = ("A", "AAAA", "CNAME", "ALIAS")


def _points(site: Site) -> bool:
    return any(isinstance(one, Unknown) or one in _POINTING for one in arms(text("type")(site).content))


ADAPTERS = (
    adapter(
        NamePointer,
        terraform="google_dns_record_set",
        applies=_points,
        rows={"targets": OnePart(Target, {"holder": row(terraform=holder_at("rrdatas"))})},
    ),
)
