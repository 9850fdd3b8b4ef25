# East US is paired with West US.
resource "azurerm_mysql_flexible_server" "abroad" {
  name                         = "abroad"
  location                     = "eastus"
  geo_redundant_backup_enabled = true # expect: TCOP-10-104 fail
}
