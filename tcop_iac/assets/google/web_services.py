"""Google Cloud: Cloud Armor before backend services."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, over_arms, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.traffic import WebService
from tcop_iac.model.value import OneOf, Origin, Unknown, Value


def _public(site: Site) -> Value[Any]:
    """External where nothing else is said (google_compute_backend_service, load_balancing_scheme)."""
    scheme = text("load_balancing_scheme")(site)
    if scheme.content is None:
        return replace(scheme, content=True, origin=Origin.DEFAULT)
    return replace(scheme, content=over_arms(scheme.content, lambda one: str(one).startswith("EXTERNAL")))


def _speaks_http(site: Site) -> bool:
    """HTTP where nothing else is said (google_compute_backend_service, protocol)."""
    protocol = text("protocol")(site).content
    return protocol in (None, "HTTP", "HTTPS", "HTTP2") or isinstance(protocol, (Unknown, OneOf))


ADAPTERS = (
    adapter(
        WebService,
        terraform="google_compute_backend_service",
        applies=_speaks_http,
        rows={"public": row(terraform=computed(_public)), "filtered": row(terraform=present("security_policy"))},
    ),
)
