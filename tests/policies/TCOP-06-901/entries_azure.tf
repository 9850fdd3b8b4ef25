resource "azurerm_resource_group" "data" {
  name     = "data"
  location = "uksouth"
}

resource "azurerm_resource_group" "other" {
  name     = "other"
  location = "uksouth"
}

data "azurerm_resource_group" "shared" {
  name = "shared"
}

resource "azurerm_management_lock" "data" {
  name       = "data"
  scope      = azurerm_resource_group.data.id # expect: TCOP-06-901 pass, TCOP-06-901 pass, TCOP-06-901 pass
  lock_level = "CanNotDelete"
}

resource "azurerm_management_lock" "shared" {
  name       = "shared"
  scope      = data.azurerm_resource_group.shared.id # expect: TCOP-06-901 pass
  lock_level = "ReadOnly"
}

resource "azurerm_management_lock" "account" {
  name       = "account"
  scope      = azurerm_cosmosdb_account.locked.id # expect: TCOP-06-901 pass
  lock_level = "CanNotDelete"
}

resource "azurerm_storage_account" "locked" {
  name                = "locked"
  resource_group_name = azurerm_resource_group.data.name
  tags                = { environment = "production" }
}

resource "azurerm_postgresql_flexible_server" "locked" {
  name                = "locked"
  resource_group_name = "data"
  tags                = { environment = "production" }
}

resource "azurerm_mysql_flexible_server" "locked" {
  name                = "locked"
  resource_group_name = data.azurerm_resource_group.shared.name
  tags                = { environment = "production" }
}

resource "azurerm_cosmosdb_account" "locked" {
  name                = "locked"
  resource_group_name = azurerm_resource_group.other.name
  tags                = { environment = "production" }
}

resource "azurerm_mssql_server" "server" {
  name                = "server"
  resource_group_name = azurerm_resource_group.data.name
}

resource "azurerm_mssql_database" "locked" {
  name      = "locked"
  server_id = azurerm_mssql_server.server.id
  tags      = { environment = "production" }
}

# another configuration may lock it
resource "azurerm_storage_account" "unlocked" { # expect: TCOP-06-901 open
  name                = "unlocked"
  resource_group_name = azurerm_resource_group.other.name
  tags                = { environment = "production" }
}

resource "azurerm_storage_account" "test" {
  name                = "test"
  resource_group_name = azurerm_resource_group.other.name
  tags                = { environment = "test" }
}
