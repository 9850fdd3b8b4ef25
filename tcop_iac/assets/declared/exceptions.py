"""Exceptions that an organisation has approved."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, flag, row, text
from tcop_iac.assets.kinds.decisions import ApprovedException

ADAPTERS = (
    adapter(
        ApprovedException,
        terraform="tcop_exception",
        rows={"fault": row(terraform=text("fault")), "matched": row(terraform=flag("matched"))},
    ),
)
