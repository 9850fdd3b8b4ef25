"""Module calls, required providers and the dependency lock file."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, flag, row, text, texts
from tcop_iac.assets.kinds.pins import DependencyLock, ModuleCall, RequiredProvider

ADAPTERS = (
    adapter(
        ModuleCall,
        terraform="terraform_module",
        rows={name: row(terraform=text(name)) for name in ("source", "reached", "ref", "version")},
    ),
    adapter(
        RequiredProvider,
        terraform="terraform_required_provider",
        rows={
            "version": row(terraform=text("version")),
            "below": row(terraform=texts("below")),
            "locked": row(terraform=flag("locked")),
            "generated": row(terraform=flag("generated")),
        },
    ),
    adapter(
        DependencyLock,
        terraform="terraform_dependency_lock",
        rows={name: row(terraform=flag(name)) for name in ("present", "generated")},
    ),
)
