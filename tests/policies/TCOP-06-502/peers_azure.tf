resource "azurerm_synapse_workspace" "written" {
  sql_administrator_login_password = "Nuthatch-Granary-77" # expect: TCOP-06-502 fail
}

resource "azurerm_synapse_workspace" "none" { # expect: TCOP-06-502 pass
  name = "directory-only"
}

resource "azurerm_mssql_managed_instance" "written" {
  administrator_login_password = "Nuthatch-Granary-77" # expect: TCOP-06-502 fail
}

resource "azurerm_postgresql_server" "written" {
  administrator_login_password = "Nuthatch-Granary-77" # expect: TCOP-06-502 fail
}
