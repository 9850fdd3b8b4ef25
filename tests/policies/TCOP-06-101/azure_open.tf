variable "encrypted" {
  type = bool
}
variable "tags" {}

resource "azurerm_mssql_database" "asked" {
  name                                = "reports"
  server_id                           = "/subscriptions/1/resourceGroups/g/providers/Microsoft.Sql/servers/s"
  transparent_data_encryption_enabled = var.encrypted # expect: TCOP-06-101 open
}

resource "azurerm_postgresql_flexible_server" "tags_asked" {
  name                = "cases"
  resource_group_name = "cases"
  location            = "uksouth"
  tags                = var.tags # expect: TCOP-06-101 open
}
