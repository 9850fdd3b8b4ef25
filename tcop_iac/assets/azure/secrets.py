"""Azure: passwords that database servers are created with, and secrets in key vaults."""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, present, row
from tcop_iac.assets.azure.provider import TAGS
from tcop_iac.assets.kinds.secrets import StoredSecret
from tcop_iac.assets.passwords import passwords

ADAPTERS = (
    passwords("azurerm_mssql_server", "administrator_login_password", elsewhere=("administrator_login_password_wo",)),
    *(
        passwords(type_, "administrator_password", elsewhere=("administrator_password_wo",))
        for type_ in ("azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server")
    ),
    *(
        passwords(type_, "administrator_login_password")
        for type_ in ("azurerm_mssql_managed_instance", "azurerm_postgresql_server", "azurerm_mysql_server")
    ),
    passwords("azurerm_synapse_workspace", "sql_administrator_login_password"),
    adapter(
        StoredSecret,
        terraform="azurerm_key_vault_secret",
        rows={
            "renewed": row(terraform=present("expiration_date")),
            "must_end": row(terraform=fixed(True)),
            "tags": TAGS,
        },
    ),
)
