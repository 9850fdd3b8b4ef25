"""Google Cloud: links to other hosting, commitments, engines, budgets."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, fixed, present, row, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.kinds.commitments import Budget, Commitment, EngineChoice, HostingLink
from tcop_iac.model.value import Value

_YEARS = {"TWELVE_MONTH": 1, "THIRTY_SIX_MONTH": 3}
"""The plans of a commitment (google_compute_region_commitment, plan)."""


def _leads_outside(site: Site) -> Value[Any]:
    """A tunnel whose peer is a gateway of Google's stays inside (google_compute_vpn_tunnel, peer_gcp_gateway)."""
    inside = present("peer_gcp_gateway")(site)
    return inside.holding(not inside.content) if isinstance(inside.content, bool) else inside


ADAPTERS = (
    adapter(
        HostingLink,
        terraform="google_compute_interconnect_attachment",
        rows={"tags": TAGS, "leads_outside": row(terraform=fixed(True))},
    ),
    adapter(
        HostingLink,
        terraform="google_compute_vpn_tunnel",
        rows={"tags": TAGS, "leads_outside": row(terraform=computed(_leads_outside))},
    ),
    adapter(
        Commitment,
        terraform="google_compute_region_commitment",
        rows={"years": row(terraform=value("plan", lambda plan: _YEARS.get(str(plan))))},
    ),
    adapter(
        EngineChoice,
        terraform="google_sql_database_instance",
        rows={"engine": row(terraform=value("database_version", lambda one: str(one).lower()))},
    ),
    adapter(EngineChoice, terraform="google_spanner_instance", rows={"engine": row(terraform=fixed("spanner"))}),
    adapter(
        Budget,
        terraform="google_billing_budget",
        rows={"somebody_told": row(terraform=present("threshold_rules"))},
    ),
)
