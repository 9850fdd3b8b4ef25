# expect: TCOP-05-019 pass
resource "azurerm_api_management" "one" {
  name = "api-management"
}

resource "azurerm_app_service" "one" {
  name = "app-service"
}

resource "azurerm_container_app" "one" {
  name = "container-app"
}

resource "azurerm_container_group" "one" {
  name = "container-group"
}

resource "azurerm_cosmosdb_account" "one" {
  name = "cosmosdb-account"
}

resource "azurerm_data_factory" "one" {
  name = "data-factory"
}

resource "azurerm_eventhub_namespace" "one" {
  name = "eventhub-namespace"
}

resource "azurerm_kubernetes_cluster" "one" {
  name = "kubernetes-cluster"
}

resource "azurerm_kusto_cluster" "one" {
  name = "kusto-cluster"
}

resource "azurerm_linux_function_app" "one" {
  name = "linux-function-app"
}

resource "azurerm_linux_web_app" "one" {
  name = "linux-web-app"
}

resource "azurerm_logic_app_workflow" "one" {
  name = "logic-app-workflow"
}

resource "azurerm_managed_redis" "one" {
  name = "managed-redis"
}

resource "azurerm_mssql_database" "one" {
  name = "mssql-database"
}

resource "azurerm_mssql_managed_instance" "one" {
  name = "mssql-managed-instance"
}

resource "azurerm_mysql_flexible_server" "one" {
  name = "mysql-flexible-server"
}

resource "azurerm_postgresql_flexible_server" "one" {
  name = "postgresql-flexible-server"
}

resource "azurerm_redis_cache" "one" {
  name = "redis-cache"
}

resource "azurerm_servicebus_namespace" "one" {
  name = "servicebus-namespace"
}

resource "azurerm_static_web_app" "one" {
  name = "static-web-app"
}

resource "azurerm_storage_account" "one" {
  name = "storage-account"
}

resource "azurerm_synapse_workspace" "one" {
  name = "synapse-workspace"
}

resource "azurerm_windows_function_app" "one" {
  name = "windows-function-app"
}

resource "azurerm_windows_web_app" "one" {
  name = "windows-web-app"
}

resource "azurerm_linux_virtual_machine_scale_set" "one" {
  name = "linux-virtual-machine-scale-set"
}

resource "azurerm_managed_disk" "one" {
  name = "managed-disk"
}

resource "azurerm_virtual_machine" "one" {
  name = "virtual-machine"
}

resource "azurerm_windows_virtual_machine" "one" {
  name = "windows-virtual-machine"
}

resource "azurerm_windows_virtual_machine_scale_set" "one" {
  name = "windows-virtual-machine-scale-set"
}
