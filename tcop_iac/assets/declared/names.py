"""Variables, locals, provider configurations and outputs: texts that stand in code."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, flag, row, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.held_texts import Settings
from tcop_iac.assets.kinds.secrets import NamedText, ShownOutput


def _name(site: Site) -> str:
    return site.resource.name


ADAPTERS = (
    adapter(NamedText, terraform="terraform_variable", rows={"texts": Settings(("default",), called=_name)}),
    adapter(NamedText, terraform="terraform_local", rows={"texts": Settings(("value",), called=_name)}),
    adapter(NamedText, terraform="terraform_provider", rows={"texts": Settings()}),
    adapter(
        ShownOutput,
        terraform="terraform_output",
        rows={
            "hidden": row(
                terraform=flag("sensitive"),
                default=False,
                doc="https://developer.hashicorp.com/terraform/language/block/output#sensitive",
            ),
            "shown": row(terraform=value("value")),
        },
    ),
)
