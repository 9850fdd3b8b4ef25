resource "azurerm_netapp_account" "ordinary" { # expect: TCOP-06-105 pass
  name                = "ordinary"
  location            = "uksouth"
  resource_group_name = "files"
}

resource "azurerm_netapp_account" "sensitive" { # expect: TCOP-06-105 fail
  name                = "sensitive"
  location            = "uksouth"
  resource_group_name = "files"
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_netapp_account" "keyed" { # expect: TCOP-06-105 pass
  name                = "keyed"
  location            = "uksouth"
  resource_group_name = "files"
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_netapp_account_encryption" "keyed" {
  netapp_account_id         = azurerm_netapp_account.keyed.id
  user_assigned_identity_id = "/subscriptions/0/resourceGroups/files/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"
  encryption_key            = "https://vault.vault.azure.net/keys/files/0123456789abcdef"
}
