variable "password" {
  sensitive = true
}

resource "azurerm_mssql_managed_instance" "written" {
  administrator_login_password = "Nuthatch-Granary-77" # expect: TCOP-06-502 fail
}

resource "azurerm_mssql_managed_instance" "asked" {
  administrator_login_password = var.password # expect: TCOP-06-502 fail
}

resource "azurerm_mssql_managed_instance" "none" { # expect: TCOP-06-502 pass
  name = "none"
}

resource "azurerm_postgresql_server" "written" {
  administrator_login_password = "Nuthatch-Granary-77" # expect: TCOP-06-502 fail
}

resource "azurerm_postgresql_server" "asked" {
  administrator_login_password = var.password # expect: TCOP-06-502 fail
}

resource "azurerm_postgresql_server" "none" { # expect: TCOP-06-502 pass
  name = "none"
}

resource "azurerm_mysql_server" "written" {
  administrator_login_password = "Nuthatch-Granary-77" # expect: TCOP-06-502 fail
}

resource "azurerm_mysql_server" "asked" {
  administrator_login_password = var.password # expect: TCOP-06-502 fail
}

resource "azurerm_mysql_server" "none" { # expect: TCOP-06-502 pass
  name = "none"
}

resource "azurerm_synapse_workspace" "written" {
  sql_administrator_login_password = "Nuthatch-Granary-77" # expect: TCOP-06-502 fail
}

resource "azurerm_synapse_workspace" "asked" {
  sql_administrator_login_password = var.password # expect: TCOP-06-502 fail
}

resource "azurerm_synapse_workspace" "none" { # expect: TCOP-06-502 pass
  name = "none"
}
