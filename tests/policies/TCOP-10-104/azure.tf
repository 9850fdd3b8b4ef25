variable "redundancy" {}
variable "location" {}

# the pair of the South of the United Kingdom is its West
resource "azurerm_recovery_services_vault" "silent" { # expect: TCOP-10-104 pass
  name     = "backups"
  location = "UK South"
  sku      = "Standard"
}

# silence is geo-redundant, and the pair is Ireland
resource "azurerm_recovery_services_vault" "abroad" { # expect: TCOP-10-104 fail
  name     = "backups"
  location = "westeurope"
  sku      = "Standard"
}

resource "azurerm_recovery_services_vault" "local" {
  name              = "backups"
  location          = "westeurope"
  sku               = "Standard"
  storage_mode_type = "LocallyRedundant" # expect: TCOP-10-104 pass
}

resource "azurerm_recovery_services_vault" "location_asked" { # expect: TCOP-10-104 open
  name     = "backups"
  location = var.location
  sku      = "Standard"
}

resource "azurerm_recovery_services_vault" "redundancy_asked" {
  name              = "backups"
  location          = "westeurope"
  sku               = "Standard"
  storage_mode_type = var.redundancy # expect: TCOP-10-104 open
}

resource "azurerm_mssql_server" "dublin" {
  name     = "orders"
  location = "North Europe"
}

resource "azurerm_mssql_database" "silent" { # expect: TCOP-10-104 fail
  name      = "orders"
  server_id = azurerm_mssql_server.dublin.id
}

resource "azurerm_mssql_database" "zone" {
  name                 = "orders"
  server_id            = azurerm_mssql_server.dublin.id
  storage_account_type = "Zone" # expect: TCOP-10-104 pass
}

resource "azurerm_mssql_database" "elsewhere" { # expect: TCOP-10-104 open
  name      = "orders"
  server_id = "/subscriptions/1/resourceGroups/g/providers/Microsoft.Sql/servers/s"
}

resource "azurerm_postgresql_flexible_server" "silent" { # expect: TCOP-10-104 pass
  name     = "orders"
  location = "northeurope"
}

resource "azurerm_postgresql_flexible_server" "geo" {
  name                         = "orders"
  location                     = "northeurope"
  geo_redundant_backup_enabled = true # expect: TCOP-10-104 fail
}

resource "azurerm_mysql_flexible_server" "geo_at_home" {
  name                         = "orders"
  location                     = "ukwest"
  geo_redundant_backup_enabled = "true" # expect: TCOP-10-104 pass
}
