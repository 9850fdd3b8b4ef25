variable "key_id" {
  default = "https://cases.vault.azure.net/keys/cases/1"
}

resource "azurerm_mssql_database" "silent" { # expect: TCOP-06-101 pass
  name      = "orders"
  server_id = "/subscriptions/1/resourceGroups/g/providers/Microsoft.Sql/servers/s"
}

resource "azurerm_postgresql_flexible_server" "ordinary" { # expect: TCOP-06-101 pass
  name                = "orders"
  resource_group_name = "orders"
  location            = "uksouth"
}

resource "azurerm_mysql_flexible_server" "sensitive" { # expect: TCOP-06-101 pass
  name                = "cases"
  resource_group_name = "cases"
  location            = "uksouth"
  tags                = { classification = "OFFICIAL-SENSITIVE" }
  customer_managed_key {
    key_vault_key_id = var.key_id
  }
}

# the key stands in a companion
resource "azurerm_mssql_managed_instance" "sensitive" { # expect: TCOP-06-101 pass
  name     = "cases"
  location = "uksouth"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_mssql_managed_instance_transparent_data_encryption" "sensitive" {
  managed_instance_id = azurerm_mssql_managed_instance.sensitive.id
  key_vault_key_id    = var.key_id
}
