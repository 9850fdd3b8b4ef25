# Every type of store that Azure keeps data in.

resource "azurerm_kubernetes_cluster" "owned" {
  name = "aks-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_kubernetes_cluster" "nobodys" { # expect: TCOP-10-501 fail
  name = "aks-nobodys"
}

resource "azurerm_container_registry" "owned" {
  name = "images-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_container_registry" "nobodys" { # expect: TCOP-10-501 fail
  name = "images-nobodys"
}

resource "azurerm_mssql_managed_instance" "owned" {
  name = "instance-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_mssql_managed_instance" "nobodys" { # expect: TCOP-10-501 fail
  name = "instance-nobodys"
}

resource "azurerm_postgresql_flexible_server" "owned" {
  name = "postgres-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_postgresql_flexible_server" "nobodys" { # expect: TCOP-10-501 fail
  name = "postgres-nobodys"
}

resource "azurerm_mysql_flexible_server" "owned" {
  name = "mysql-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_mysql_flexible_server" "nobodys" { # expect: TCOP-10-501 fail
  name = "mysql-nobodys"
}

resource "azurerm_cosmosdb_account" "owned" {
  name = "cosmos-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_cosmosdb_account" "nobodys" { # expect: TCOP-10-501 fail
  name = "cosmos-nobodys"
}

resource "azurerm_log_analytics_workspace" "owned" {
  name = "logs-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_log_analytics_workspace" "nobodys" { # expect: TCOP-10-501 fail
  name = "logs-nobodys"
}

resource "azurerm_storage_account" "owned" {
  name = "objects-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_storage_account" "nobodys" { # expect: TCOP-10-501 fail
  name = "objects-nobodys"
}

resource "azurerm_managed_disk" "owned" {
  name = "disk-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_managed_disk" "nobodys" { # expect: TCOP-10-501 fail
  name = "disk-nobodys"
}

resource "azurerm_netapp_account" "owned" {
  name = "shares-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_netapp_account" "nobodys" { # expect: TCOP-10-501 fail
  name = "shares-nobodys"
}

resource "azurerm_servicebus_namespace" "owned" {
  name = "bus-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_servicebus_namespace" "nobodys" { # expect: TCOP-10-501 fail
  name = "bus-nobodys"
}

resource "azurerm_redis_cache" "owned" {
  name = "cache-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_redis_cache" "nobodys" { # expect: TCOP-10-501 fail
  name = "cache-nobodys"
}

resource "azurerm_managed_redis" "owned" {
  name = "redis-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_managed_redis" "nobodys" { # expect: TCOP-10-501 fail
  name = "redis-nobodys"
}

resource "azurerm_synapse_workspace" "owned" {
  name = "synapse-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_synapse_workspace" "nobodys" { # expect: TCOP-10-501 fail
  name = "synapse-nobodys"
}

resource "azurerm_recovery_services_vault" "owned" {
  name = "vault-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_recovery_services_vault" "nobodys" { # expect: TCOP-10-501 fail
  name = "vault-nobodys"
}

resource "azurerm_mssql_database" "owned" {
  name = "sql-owned"
  tags = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_mssql_database" "nobodys" { # expect: TCOP-10-501 fail
  name = "sql-nobodys"
}
