provider "azurerm" {
  features {}
}

resource "azurerm_kubernetes_cluster" "ordinary" { # expect: TCOP-06-111 pass
  name                = "ordinary"
  location            = "uksouth"
  resource_group_name = "cluster"
}

resource "azurerm_kubernetes_cluster" "sensitive" { # expect: TCOP-06-111 fail
  name                = "sensitive"
  location            = "uksouth"
  resource_group_name = "cluster"
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_kubernetes_cluster" "keyed" { # expect: TCOP-06-111 pass
  name                = "keyed"
  location            = "uksouth"
  resource_group_name = "cluster"
  tags                = { classification = "OFFICIAL-SENSITIVE" }
  key_management_service {
    key_vault_key_id = azurerm_key_vault_key.own.id
  }
}

resource "azurerm_key_vault_key" "own" {
  name         = "own"
  key_vault_id = "/subscriptions/0/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/own"
  key_type     = "RSA"
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_container_registry" "sensitive" { # expect: TCOP-06-111 fail
  name                = "sensitive"
  location            = "uksouth"
  resource_group_name = "cluster"
  sku                 = "Premium"
  tags                = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_container_registry" "ordinary" { # expect: TCOP-06-111 pass
  name                = "ordinary"
  location            = "uksouth"
  resource_group_name = "cluster"
  sku                 = "Basic"
}
