"""Google Cloud: machines, what they install, and hardware that is rented whole."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, row, text
from tcop_iac.assets.google.provider import TAGS
from tcop_iac.assets.held_texts import script_at
from tcop_iac.assets.kinds.machines import DedicatedHost, ScriptedMachine

ADAPTERS = (
    adapter(DedicatedHost, terraform="google_compute_node_group", rows={}),
    adapter(DedicatedHost, terraform="google_vmwareengine_private_cloud", rows={}),
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
