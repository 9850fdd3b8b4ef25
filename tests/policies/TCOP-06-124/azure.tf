variable "action" {}

resource "azurerm_key_vault" "open" { # expect: TCOP-06-124 fail
  name                = "open"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  tags                = { environment = "production" }
}

resource "azurerm_key_vault" "allows" {
  name                = "allows"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  tags                = { environment = "test", classification = "OFFICIAL-SENSITIVE" }
  network_acls {
    bypass         = "AzureServices"
    default_action = "Allow" # expect: TCOP-06-124 fail
  }
}

resource "azurerm_key_vault" "private" {
  name                          = "private"
  location                      = "uksouth"
  resource_group_name           = "records"
  sku_name                      = "standard"
  tenant_id                     = "00000000-0000-0000-0000-000000000000"
  public_network_access_enabled = false # expect: TCOP-06-124 pass
}

resource "azurerm_key_vault" "refuses" {
  name                = "refuses"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  tags                = { environment = "production" }
  network_acls {
    bypass         = "AzureServices"
    default_action = "Deny" # expect: TCOP-06-124 pass
  }
}

resource "azurerm_key_vault" "in_tests" { # expect: TCOP-06-124 pass
  name                = "in-tests"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  tags                = { environment = "test" }
}

resource "azurerm_key_vault" "somewhere" { # expect: TCOP-06-124 open
  name                = "somewhere"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
}

resource "azurerm_key_vault" "asked" {
  name                = "asked"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  tags                = { environment = "production" }
  network_acls {
    bypass         = "AzureServices"
    default_action = var.action # expect: TCOP-06-124 open
  }
}

resource "azurerm_key_vault_managed_hardware_security_module" "open" { # expect: TCOP-06-124 fail
  name                = "open"
  location            = "uksouth"
  resource_group_name = "records"
  sku_name            = "Standard_B1"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  admin_object_ids    = ["00000000-0000-0000-0000-000000000000"]
  tags                = { environment = "production" }
}
