"""Google Cloud: machines, what they install, and hardware that is rented whole."""

from __future__ import annotations

from typing import Any

from tcop_iac.assets.adapter import adapter, computed, over_arms, row, text, texts
from tcop_iac.assets.asset import Site
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.held_texts import script_at
from tcop_iac.assets.kinds.machines import DedicatedHost, PlacedMachine, ScriptedMachine
from tcop_iac.model.value import Content, Unknown, Value

_DOCS = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources"


def _tenancy(site: Site) -> Value[Any]:
    """The tenancy that an affinity to nodes of one's own asks for; an anti-affinity asks for none."""
    operators = texts("scheduling.node_affinities.operator")(site)
    return operators.holding(over_arms(operators.content, _of_operators))


def _of_operators(operators: Any) -> Content:
    if "IN" in operators:
        return "sole"
    return next((one for one in operators if isinstance(one, Unknown)), "default")


ADAPTERS = (
    adapter(DedicatedHost, terraform="google_compute_node_group", rows={}),
    adapter(DedicatedHost, terraform="google_vmwareengine_private_cloud", rows={}),
    *(
        adapter(
            PlacedMachine,
            terraform=type_,
            rows={
                "tenancy": row(
                    terraform=computed(_tenancy),
                    default="default",
                    doc=f"{_DOCS}/compute_instance#node_affinities-1",
                ),
                "size": row(terraform=text("machine_type")),
            },
        )
        for type_ in ("google_compute_instance", "google_compute_instance_template")
    ),
    *(
        adapter(
            ScriptedMachine,
            terraform=type_,
            rows={
                "name": row(terraform=text("name")),
                "tags": TAGS,
                "script": row(terraform=script_at("metadata_startup_script", "metadata.startup-script")),
                "image": row(terraform=text(image)),
            },
        )
        for type_, image in (
            ("google_compute_instance", "boot_disk.initialize_params.image"),
            ("google_compute_instance_template", "disk.source_image"),
        )
    ),
)
