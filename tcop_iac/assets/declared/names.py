"""Variables, locals, provider configurations and outputs: texts that stand in code."""

from __future__ import annotations

from tcop_iac.assets.adapter import Adapter, adapter, flag, row, value
from tcop_iac.assets.asset import Site
from tcop_iac.assets.held_texts import Settings
from tcop_iac.assets.kinds.secrets import NamedText, ShownOutput


def _name(site: Site) -> str:
    return site.resource.name


def _named(type_: str, path: str) -> Adapter:
    return adapter(
        NamedText,
        terraform=type_,
        rows={
            "texts": Settings((path,), called=_name, only_literals=True),
            "written": row(terraform=value("source")),
        },
    )


ADAPTERS = (
    _named("terraform_variable", "default"),
    _named("terraform_local", "value"),
    adapter(NamedText, terraform="terraform_provider", rows={"texts": Settings(only_literals=True)}),
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
