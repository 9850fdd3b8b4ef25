"""Cloud DNS: zones of names, and whether they are signed.

Source: cloud.google.com, "DNSSEC overview" and "Advanced DNSSEC": a zone is not signed until somebody turns it on, is
signed while it is moved (`transfer`), and its keys use RSASHA256 where nobody says.
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, over_arms, row, texts, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.zones import NameZone
from tcop_iac.model.value import Content, Unknown, Value

_ZONE = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/dns_managed_zone"
_ADVANCED = "https://cloud.google.com/dns/docs/dnssec-advanced"


def _algorithms(site: Site) -> Value[list[str]]:
    found = texts("dnssec_config.default_key_specs.algorithm")(site)
    return found.holding(over_arms(found.content, _lowered))


def _lowered(names: Content) -> Content:
    listed = names if isinstance(names, list) else []
    doubt = next((one for one in listed if isinstance(one, Unknown)), None)
    return doubt if doubt is not None else [str(one).lower() for one in listed]


def _is_private(visibility: Content) -> Content:
    return None if visibility is None else str(visibility).lower() == "private"


def _is_signed(state: Content) -> Content:
    return None if state is None else str(state).lower() in ("on", "transfer")


ADAPTERS = (
    adapter(
        NameZone,
        terraform="google_dns_managed_zone",
        rows={
            "private": row(terraform=value("visibility", _is_private), default=False, doc=f"{_ZONE}#visibility-1"),
            "signed": row(
                terraform=value("dnssec_config.state", _is_signed),
                default=False,
                doc="https://cloud.google.com/dns/docs/dnssec",
            ),
            "algorithms": row(terraform=_algorithms, default=["rsasha256"], doc=_ADVANCED),
        },
    ),
)
