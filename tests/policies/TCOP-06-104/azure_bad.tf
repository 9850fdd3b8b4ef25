resource "azurerm_storage_account" "cases" { # expect: TCOP-06-104 fail
  name                     = "cases"
  resource_group_name      = "rg"
  location                 = "uksouth"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  tags                     = { classification = "OFFICIAL-SENSITIVE" }
}
