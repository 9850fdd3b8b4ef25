resource "azurerm_resource_group" "second" {
  name     = "second"
  location = "West Europe"
}

resource "azurerm_cosmosdb_account" "orders" {
  name     = "orders"
  location = "uksouth"
  geo_location {
    location          = "UK South"
    failover_priority = 0
  }
  geo_location {
    location          = azurerm_resource_group.second.location # expect: TCOP-10-103 fail
    failover_priority = 1
  }
}

resource "azurerm_cosmosdb_account" "at_home" {
  name     = "orders"
  location = "uksouth"
  geo_location {
    location          = "UK South" # expect: TCOP-10-103 pass
    failover_priority = 0
  }
  geo_location {
    location          = "ukwest"
    failover_priority = 1
  }
}

resource "azurerm_container_registry" "images" {
  name     = "images"
  location = "uksouth"
  sku      = "Premium"
  georeplications {
    location = "northeurope" # expect: TCOP-10-103 fail
  }
}

resource "azurerm_container_registry" "alone" { # expect: TCOP-10-103 pass
  name     = "images"
  location = "uksouth"
  sku      = "Standard"
}

resource "azurerm_mssql_server" "primary" {
  name     = "orders"
  location = "uksouth"
}

resource "azurerm_mssql_server" "abroad" {
  name     = "orders-second"
  location = azurerm_resource_group.second.location
}

resource "azurerm_mssql_failover_group" "abroad" {
  name      = "orders"
  server_id = azurerm_mssql_server.primary.id
  partner_server {
    id = azurerm_mssql_server.abroad.id # expect: TCOP-10-103 fail
  }
}

resource "azurerm_mssql_failover_group" "elsewhere" {
  name      = "orders"
  server_id = azurerm_mssql_server.primary.id
  partner_server {
    id = "/subscriptions/1/resourceGroups/g/providers/Microsoft.Sql/servers/s" # expect: TCOP-10-103 open
  }
}
