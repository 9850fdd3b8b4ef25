resource "azurerm_key_vault" "protected" {
  name                     = "protected"
  location                 = "uksouth"
  resource_group_name      = "records"
  sku_name                 = "standard"
  tenant_id                = "00000000-0000-0000-0000-000000000000"
  purge_protection_enabled = true # expect: TCOP-06-123 pass
}

resource "azurerm_key_vault" "live" { # expect: TCOP-06-123 fail
  name                = "live"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  tags                = { environment = "production" }
}

resource "azurerm_key_vault" "throwaway" { # expect: TCOP-06-123 pass
  name                = "throwaway"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  tags                = { environment = "sandbox" }
}

resource "azurerm_key_vault" "somewhere" {
  name                     = "somewhere"
  location                 = "uksouth"
  resource_group_name      = "records"
  sku_name                 = "standard"
  tenant_id                = "00000000-0000-0000-0000-000000000000"
  purge_protection_enabled = false # expect: TCOP-06-123 open
}

# A disk is encrypted with one of its keys: whoever purges it, loses the disk.
resource "azurerm_key_vault" "of_disks" { # expect: TCOP-06-123 fail
  name                = "of-disks"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
}

resource "azurerm_key_vault_key" "disks" {
  name         = "disks"
  key_vault_id = azurerm_key_vault.of_disks.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_disk_encryption_set" "disks" {
  name                = "disks"
  location            = "uksouth"
  resource_group_name = "records"
  key_vault_key_id    = azurerm_key_vault_key.disks.id
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_key_vault" "of_blobs" { # expect: TCOP-06-123 fail
  name                = "of-blobs"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
}

resource "azurerm_storage_account_customer_managed_key" "blobs" {
  storage_account_id = "/subscriptions/0/resourceGroups/records/providers/Microsoft.Storage/storageAccounts/blobs"
  key_vault_id       = azurerm_key_vault.of_blobs.id
  key_name           = "blobs"
}

resource "azurerm_key_vault_managed_hardware_security_module" "records" { # expect: TCOP-06-123 fail
  name                = "records"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "Standard_B1"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  admin_object_ids    = ["00000000-0000-0000-0000-000000000000"]
}
