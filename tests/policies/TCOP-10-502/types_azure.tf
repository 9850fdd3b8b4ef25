# Every type of store that Azure keeps data in. Queues and workspaces of logs need no classification.

resource "azurerm_kubernetes_cluster" "marked" {
  name = "aks-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_kubernetes_cluster" "unmarked" { # expect: TCOP-10-502 fail
  name = "aks-unmarked"
}

resource "azurerm_container_registry" "marked" {
  name = "images-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_container_registry" "unmarked" { # expect: TCOP-10-502 fail
  name = "images-unmarked"
}

resource "azurerm_mssql_managed_instance" "marked" {
  name = "instance-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_mssql_managed_instance" "unmarked" { # expect: TCOP-10-502 fail
  name = "instance-unmarked"
}

resource "azurerm_postgresql_flexible_server" "marked" {
  name = "postgres-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_postgresql_flexible_server" "unmarked" { # expect: TCOP-10-502 fail
  name = "postgres-unmarked"
}

resource "azurerm_mysql_flexible_server" "marked" {
  name = "mysql-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_mysql_flexible_server" "unmarked" { # expect: TCOP-10-502 fail
  name = "mysql-unmarked"
}

resource "azurerm_cosmosdb_account" "marked" {
  name = "cosmos-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_cosmosdb_account" "unmarked" { # expect: TCOP-10-502 fail
  name = "cosmos-unmarked"
}

resource "azurerm_log_analytics_workspace" "unmarked" {
  name = "logs-unmarked"
}

resource "azurerm_storage_account" "marked" {
  name = "objects-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_storage_account" "unmarked" { # expect: TCOP-10-502 fail
  name = "objects-unmarked"
}

resource "azurerm_managed_disk" "marked" {
  name = "disk-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_managed_disk" "unmarked" { # expect: TCOP-10-502 fail
  name = "disk-unmarked"
}

resource "azurerm_netapp_account" "marked" {
  name = "shares-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_netapp_account" "unmarked" { # expect: TCOP-10-502 fail
  name = "shares-unmarked"
}

resource "azurerm_servicebus_namespace" "unmarked" {
  name = "bus-unmarked"
}

resource "azurerm_redis_cache" "marked" {
  name = "cache-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_redis_cache" "unmarked" { # expect: TCOP-10-502 fail
  name = "cache-unmarked"
}

resource "azurerm_managed_redis" "marked" {
  name = "redis-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_managed_redis" "unmarked" { # expect: TCOP-10-502 fail
  name = "redis-unmarked"
}

resource "azurerm_synapse_workspace" "marked" {
  name = "synapse-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_synapse_workspace" "unmarked" { # expect: TCOP-10-502 fail
  name = "synapse-unmarked"
}

resource "azurerm_recovery_services_vault" "marked" {
  name = "vault-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_recovery_services_vault" "unmarked" { # expect: TCOP-10-502 fail
  name = "vault-unmarked"
}

resource "azurerm_mssql_database" "marked" {
  name = "sql-marked"
  tags = { classification = "OFFICIAL", personal-data = "yes" } # expect: TCOP-10-502 pass
}

resource "azurerm_mssql_database" "unmarked" { # expect: TCOP-10-502 fail
  name = "sql-unmarked"
}
