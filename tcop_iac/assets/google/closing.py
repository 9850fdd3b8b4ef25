"""Google Cloud: services that close."""

from __future__ import annotations

from tcop_iac.assets.closing import closing_types

ADAPTERS = (closing_types("google_*"),)
