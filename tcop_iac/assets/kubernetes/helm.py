"""Helm releases."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, row, text
from tcop_iac.assets.kinds.workload import Chart

ADAPTERS = (adapter(Chart, terraform="helm_release", rows={"chart": row(terraform=text("chart"))}),)
