resource "azurerm_storage_account" "cases" { # expect: TCOP-06-104 pass
  name                     = "cases"
  resource_group_name      = "rg"
  location                 = "uksouth"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  tags                     = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_storage_account_customer_managed_key" "cases" {
  storage_account_id = azurerm_storage_account.cases.id
  key_vault_id       = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/v"
  key_name           = "cases"
}
