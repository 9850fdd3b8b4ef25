"""Texts that Google Cloud resources hold in clear: metadata of machines, variables of services and functions."""

from __future__ import annotations

from tcop_iac.assets.adapter import Adapter, adapter
from tcop_iac.assets.asset import Row
from tcop_iac.assets.held_texts import Scripts, Settings
from tcop_iac.assets.kinds.secrets import TextHolder
from tcop_iac.assets.part_rows import Together


def _holder(type_: str, texts: Row) -> Adapter:
    return adapter(TextHolder, terraform=type_, rows={"texts": texts})


_MACHINE = Together((Scripts(("metadata_startup_script",)), Settings(("metadata",))))

ADAPTERS = (
    _holder("google_compute_instance", _MACHINE),
    _holder("google_compute_instance_template", _MACHINE),
    _holder("google_cloud_run_v2_service", Settings(("template.containers.env",))),
    _holder("google_cloud_run_v2_job", Settings(("template.template.containers.env",))),
    _holder("google_cloud_run_service", Settings(("template.spec.containers.env",))),
    _holder("google_cloudfunctions_function", Settings(("environment_variables", "build_environment_variables"))),
    _holder(
        "google_cloudfunctions2_function",
        Settings(("service_config.environment_variables", "build_config.environment_variables")),
    ),
)
