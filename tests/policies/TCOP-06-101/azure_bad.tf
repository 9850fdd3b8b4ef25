resource "azurerm_mssql_database" "off" {
  name                                = "reports"
  server_id                           = "/subscriptions/1/resourceGroups/g/providers/Microsoft.Sql/servers/s"
  sku_name                            = "DW100c"
  transparent_data_encryption_enabled = false # expect: TCOP-06-101 fail
}

# sensitive data need a key of the organisation's own
resource "azurerm_postgresql_flexible_server" "sensitive" { # expect: TCOP-06-101 fail
  name                = "cases"
  resource_group_name = "cases"
  location            = "UK South"
  tags                = { classification = "Official-Sensitive" }
}

resource "azurerm_mssql_managed_instance" "sensitive" { # expect: TCOP-06-101 fail
  name     = "cases"
  location = "uksouth"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
}
