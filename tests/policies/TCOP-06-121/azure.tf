variable "expiry" {}

resource "azurerm_key_vault" "records" {
  name                = "records"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
}

resource "azurerm_key_vault_key" "rotated" {
  name         = "rotated"
  key_vault_id = azurerm_key_vault.records.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["decrypt", "encrypt", "wrapKey", "unwrapKey"]
  rotation_policy {
    automatic { # expect: TCOP-06-121 pass
      time_before_expiry = "P30D"
    }
    expire_after = "P90D"
  }
}

resource "azurerm_key_vault_key" "for_ever" { # expect: TCOP-06-121 fail
  name         = "for-ever"
  key_vault_id = azurerm_key_vault.records.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["decrypt", "encrypt"]
}

resource "azurerm_key_vault_key" "by_hand" {
  name            = "by-hand"
  key_vault_id    = azurerm_key_vault.records.id
  key_type        = "RSA"
  key_size        = 2048
  key_opts        = ["decrypt", "encrypt"]
  expiration_date = "2027-03-31T00:00:00Z" # expect: TCOP-06-121 open
}

# Old versions only have to verify; what must end is the power to sign.
resource "azurerm_key_vault_key" "signing" {
  name            = "signing"
  key_vault_id    = azurerm_key_vault.records.id
  key_type        = "EC"
  key_opts        = ["sign", "verify"]
  expiration_date = "2027-03-31T00:00:00Z" # expect: TCOP-06-121 pass
}

resource "azurerm_key_vault_key" "signing_for_ever" { # expect: TCOP-06-121 fail
  name         = "signing-for-ever"
  key_vault_id = azurerm_key_vault.records.id
  key_type     = "EC"
  key_opts     = ["sign", "verify"]
}
