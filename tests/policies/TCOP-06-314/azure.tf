variable "keys" {
  type = bool
}

variable "environment" {
  type = string
}

resource "azurerm_mssql_server" "only" {
  azuread_administrator {
    login_username              = "dba"
    azuread_authentication_only = true # expect: TCOP-06-314 pass
  }
}

resource "azurerm_mssql_server" "both" {
  administrator_login = "sa"
  azuread_administrator { # expect: TCOP-06-314 open
    login_username = "dba"
  }
}

resource "azurerm_mssql_server" "none" { # expect: TCOP-06-314 fail
  administrator_login = "sa"
}

# The administrator stands in a resource of its own.
resource "azurerm_mssql_server" "beside" { # expect: TCOP-06-314 open
  name                = "beside"
  administrator_login = "sa"
}

resource "azurerm_sql_active_directory_administrator" "beside" {
  server_name = azurerm_mssql_server.beside.name
  login       = "dba"
}

resource "azurerm_mssql_server" "asked" {
  azuread_administrator {
    azuread_authentication_only = var.keys # expect: TCOP-06-314 open
  }
}

# There may be an administrator, or none.
resource "azurerm_mssql_server" "dynamic" {
  dynamic "azuread_administrator" {
    for_each = var.keys ? [1] : []
    content { # expect: TCOP-06-314 open
      login_username = "dba"
    }
  }
}

resource "azurerm_kubernetes_cluster" "off" {
  local_account_disabled = "true" # expect: TCOP-06-314 pass
  azure_active_directory_role_based_access_control {
    azure_rbac_enabled = true
  }
}

resource "azurerm_kubernetes_cluster" "both" { # expect: TCOP-06-314 open
  azure_active_directory_role_based_access_control {
    azure_rbac_enabled = true
  }
}

resource "azurerm_kubernetes_cluster" "none" { # expect: TCOP-06-314 fail
  local_account_disabled = null
}

resource "azurerm_container_registry" "on" {
  admin_enabled = true # expect: TCOP-06-314 fail
}

resource "azurerm_container_registry" "silent" { # expect: TCOP-06-314 pass
  name = "silent"
}

resource "azurerm_container_registry" "counted" {
  count         = 0
  admin_enabled = true
}

resource "azurerm_storage_account" "off" {
  shared_access_key_enabled = var.keys ? "false" : false # expect: TCOP-06-314 pass
}

resource "azurerm_storage_account" "silent" {
  name = "silent"
}

resource "azurerm_storage_account" "silent_in_production" { # expect: TCOP-06-314 open
  tags = { environment = "production" }
}

resource "azurerm_storage_account" "on_in_production" {
  shared_access_key_enabled = true # expect: TCOP-06-314 fail
  tags                      = { environment = "production" }
}

resource "azurerm_storage_account" "on_and_sensitive" {
  shared_access_key_enabled = true # expect: TCOP-06-314 fail
  tags                      = { environment = "test", classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_storage_account" "on_in_test" {
  shared_access_key_enabled = true
  tags                      = { environment = "test" }
}

resource "azurerm_storage_account" "on_somewhere" {
  shared_access_key_enabled = true # expect: TCOP-06-314 open
  tags                      = { environment = var.environment }
}

resource "azurerm_storage_account" "asked" {
  shared_access_key_enabled = var.keys # expect: TCOP-06-314 open
  tags                      = { environment = "production" }
}

resource "azurerm_cosmosdb_account" "off" {
  local_authentication_enabled = false # expect: TCOP-06-314 pass
}

resource "azurerm_cosmosdb_account" "off_by_the_old_name" {
  local_authentication_disabled = true # expect: TCOP-06-314 pass
}

resource "azurerm_cosmosdb_account" "on_by_the_old_name" {
  local_authentication_disabled = false # expect: TCOP-06-314 fail
  tags                          = { environment = "prod" }
}

# Keys cannot be turned off for other interfaces.
resource "azurerm_cosmosdb_account" "mongo" {
  kind                         = "MongoDB"
  local_authentication_enabled = true
  tags                         = { environment = "prod" }
}

resource "azurerm_cosmosdb_account" "table" {
  local_authentication_enabled = true
  tags                         = { environment = "prod" }
  capabilities {
    name = "EnableServerless"
  }
  capabilities {
    name = "EnableTable"
  }
}

resource "azurerm_servicebus_namespace" "on" {
  local_auth_enabled = true # expect: TCOP-06-314 fail
  tags               = { environment = "prod" }
}

resource "azurerm_servicebus_namespace" "off" {
  local_auth_enabled = false # expect: TCOP-06-314 pass
}

resource "azurerm_eventhub_namespace" "off" {
  local_authentication_enabled = false # expect: TCOP-06-314 pass
}
