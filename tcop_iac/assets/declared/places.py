"""Account numbers in modules, and regions of provider configurations."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, row, text
from tcop_iac.assets.kinds.places import NamedAccount, ProviderRegion

ADAPTERS = (
    adapter(NamedAccount, terraform="terraform_account", rows={"account": row(terraform=text("account"))}),
    adapter(
        ProviderRegion,
        terraform="terraform_provider",
        applies=lambda site: site.resource.name.partition(".")[0] == "aws",
        rows={"region": row(terraform=text("region"))},
    ),
)
