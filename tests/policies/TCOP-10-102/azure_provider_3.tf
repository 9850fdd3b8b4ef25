terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.90"
    }
  }
}

# Before version 4 the provider let other tenants take copies unless told otherwise.
resource "azurerm_storage_account" "silent" { # expect: TCOP-10-102 open
  name                     = "silent"
  resource_group_name      = "rg"
  location                 = "uksouth"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_account" "closed" {
  name                             = "closed"
  resource_group_name              = "rg"
  location                         = "uksouth"
  account_tier                     = "Standard"
  account_replication_type         = "LRS" # expect: TCOP-10-102 pass
  cross_tenant_replication_enabled = false
}
