resource "azurerm_redis_cache" "sessions" { # expect: TCOP-06-106 pass
  name     = "sessions"
  location = "uksouth"
  sku_name = "Standard"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_managed_redis" "ordinary" { # expect: TCOP-06-106 pass
  name     = "sessions"
  location = "uksouth"
  sku_name = "Balanced_B3"
}

resource "azurerm_managed_redis" "sensitive" { # expect: TCOP-06-106 fail
  name     = "cases"
  location = "uksouth"
  sku_name = "Balanced_B3"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_managed_redis" "with_key" { # expect: TCOP-06-106 pass
  name     = "cases"
  location = "uksouth"
  sku_name = "Balanced_B3"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
  customer_managed_key {
    key_vault_key_id          = "https://cases.vault.azure.net/keys/cases/1"
    user_assigned_identity_id = "/subscriptions/1/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"
  }
}
