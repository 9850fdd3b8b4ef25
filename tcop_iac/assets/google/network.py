"""Google Cloud subnetworks and backend services: flow logs and request logs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tcop_iac.assets.adapter import adapter, computed, flag, present, row, text
from tcop_iac.assets.asset import Site
from tcop_iac.assets.kinds.entry import LoadBalancer
from tcop_iac.assets.kinds.network import Network
from tcop_iac.model.value import Content, Unknown, Value, arms

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"

_WITHOUT_FLOWS = ("REGIONAL_MANAGED_PROXY", "GLOBAL_MANAGED_PROXY", "PRIVATE_SERVICE_CONNECT", "PRIVATE_NAT")
_EXTERNAL = ("EXTERNAL", "EXTERNAL_MANAGED")
_WEB = ("HTTP", "HTTPS", "HTTP2", "H2C")


def _has_flows(site: Site) -> bool:
    return text("purpose")(site).content not in _WITHOUT_FLOWS


def _takes_requests(site: Site) -> Value[Any]:
    """Whether it serves web requests from outside: EXTERNAL and HTTP are the defaults."""
    scheme, protocol = text("load_balancing_scheme")(site), text("protocol")(site)
    for written, wanted in ((scheme, _EXTERNAL), (protocol, _WEB)):
        if written.content is not None and not any(_may_be(arm, wanted) for arm in arms(written.content)):
            return replace(written, content=False)
    unknown = next((one for one in (scheme, protocol) if one.is_unknown), None)
    return unknown if unknown is not None else replace(scheme, content=True)


def _may_be(arm: Content, wanted: tuple[str, ...]) -> bool:
    return isinstance(arm, Unknown) or arm is None or arm in wanted


ADAPTERS = (
    adapter(
        Network,
        terraform="google_compute_subnetwork",
        identity=("name",),
        applies=_has_flows,
        rows={"flows_recorded": row(terraform=present("log_config"))},
    ),
    adapter(
        LoadBalancer,
        terraform="google_compute_backend_service",
        identity=("name",),
        rows={
            "access_logged": row(
                terraform=flag("log_config.enable"),
                default=False,
                doc=f"{_DOCS}/compute_backend_service#enable-1",
            ),
            "takes_requests": row(terraform=computed(_takes_requests)),
        },
    ),
)
