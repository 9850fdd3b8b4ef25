"""Google Cloud: sizes of machines, and accelerators that only N1 takes."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, present, row, text
from tcop_iac.assets.kinds.support import SizedService

ADAPTERS = tuple(
    adapter(
        SizedService,
        terraform=type_,
        rows={
            "family_kind": row(terraform=fixed("google_compute")),
            "size": row(terraform=text("machine_type")),
            "bound": row(terraform=present("guest_accelerator")),
        },
    )
    for type_ in ("google_compute_instance", "google_compute_instance_template")
)
