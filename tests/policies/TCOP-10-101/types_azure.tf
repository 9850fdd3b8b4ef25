# What each type of store says of its location; a database of SQL lies where its server does.

resource "azurerm_kubernetes_cluster" "home" {
  name     = "aks-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_kubernetes_cluster" "abroad" {
  name     = "aks-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_container_registry" "home" {
  name     = "images-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_container_registry" "abroad" {
  name     = "images-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_mssql_managed_instance" "home" {
  name     = "instance-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_mssql_managed_instance" "abroad" {
  name     = "instance-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_postgresql_flexible_server" "home" {
  name     = "postgres-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_postgresql_flexible_server" "abroad" {
  name     = "postgres-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_mysql_flexible_server" "home" {
  name     = "mysql-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_mysql_flexible_server" "abroad" {
  name     = "mysql-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_cosmosdb_account" "home" {
  name     = "cosmos-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_cosmosdb_account" "abroad" {
  name     = "cosmos-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_log_analytics_workspace" "home" {
  name     = "logs-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_log_analytics_workspace" "abroad" {
  name     = "logs-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_storage_account" "home" {
  name     = "objects-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_storage_account" "abroad" {
  name     = "objects-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_managed_disk" "home" {
  name     = "disk-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_managed_disk" "abroad" {
  name     = "disk-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_netapp_account" "home" {
  name     = "shares-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_netapp_account" "abroad" {
  name     = "shares-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_servicebus_namespace" "home" {
  name     = "bus-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_servicebus_namespace" "abroad" {
  name     = "bus-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_redis_cache" "home" {
  name     = "cache-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_redis_cache" "abroad" {
  name     = "cache-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_managed_redis" "home" {
  name     = "redis-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_managed_redis" "abroad" {
  name     = "redis-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_synapse_workspace" "home" {
  name     = "synapse-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_synapse_workspace" "abroad" {
  name     = "synapse-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_recovery_services_vault" "home" {
  name     = "vault-home"
  location = "uksouth" # expect: TCOP-10-101 pass
}

resource "azurerm_recovery_services_vault" "abroad" {
  name     = "vault-abroad"
  location = "eastus" # expect: TCOP-10-101 fail
}

resource "azurerm_mssql_server" "home" {
  name     = "sql-home"
  location = "uksouth"
}

resource "azurerm_mssql_database" "home" {
  name      = "records"
  server_id = azurerm_mssql_server.home.id # expect: TCOP-10-101 pass
}

resource "azurerm_mssql_server" "abroad" {
  name     = "sql-abroad"
  location = "eastus"
}

resource "azurerm_mssql_database" "abroad" {
  name      = "records"
  server_id = azurerm_mssql_server.abroad.id # expect: TCOP-10-101 fail
}
