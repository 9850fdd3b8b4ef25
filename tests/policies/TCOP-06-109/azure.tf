resource "azurerm_servicebus_namespace" "ordinary" { # expect: TCOP-06-109 pass
  name                = "ordinary"
  location            = "uksouth"
  resource_group_name = "messages"
  sku                 = "Standard"
}

resource "azurerm_servicebus_namespace" "sensitive" { # expect: TCOP-06-109 fail
  name                = "sensitive"
  location            = "uksouth"
  resource_group_name = "messages"
  sku                 = "Premium"
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_servicebus_namespace" "keyed" { # expect: TCOP-06-109 pass
  name                = "keyed"
  location            = "uksouth"
  resource_group_name = "messages"
  sku                 = "Premium"
  tags                = { classification = "OFFICIAL-SENSITIVE" }
  customer_managed_key {
    key_vault_key_id = "https://vault.vault.azure.net/keys/messages/0123456789abcdef"
    identity_id      = "/subscriptions/0/resourceGroups/messages/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"
  }
}
