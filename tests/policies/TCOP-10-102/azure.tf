terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

# The pair of uksouth is ukwest.
resource "azurerm_storage_account" "paired" {
  name                     = "paired"
  resource_group_name      = "rg"
  location                 = "UK South"
  account_tier             = "Standard"
  account_replication_type = "RAGRS" # expect: TCOP-10-102 pass
}

resource "azurerm_storage_account" "local" {
  name                     = "local"
  resource_group_name      = "rg"
  location                 = "uksouth"
  account_tier             = "Standard"
  account_replication_type = "ZRS" # expect: TCOP-10-102 pass
}

resource "azurerm_storage_account" "abroad" {
  name                     = "abroad"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "GRS" # expect: TCOP-10-102 fail
}

resource "azurerm_storage_account" "open_to_others" {
  name                             = "opentoothers"
  resource_group_name              = "rg"
  location                         = "uksouth"
  account_tier                     = "Standard"
  account_replication_type         = "LRS"
  cross_tenant_replication_enabled = true # expect: TCOP-10-102 fail
}

variable "redundancy" {
  type = string
}

resource "azurerm_storage_account" "asked" {
  name                     = "asked"
  resource_group_name      = "rg"
  location                 = "northeurope"
  account_tier             = "Standard"
  account_replication_type = var.redundancy # expect: TCOP-10-102 open
}

resource "azurerm_storage_object_replication" "abroad" {
  source_storage_account_id      = azurerm_storage_account.local.id
  destination_storage_account_id = azurerm_storage_account.abroad.id # expect: TCOP-10-102 fail
  rules {
    source_container_name      = "cases"
    destination_container_name = "cases"
  }
}

resource "azurerm_storage_object_replication" "home" {
  source_storage_account_id      = azurerm_storage_account.local.id
  destination_storage_account_id = azurerm_storage_account.paired.id # expect: TCOP-10-102 pass
  rules {
    source_container_name      = "cases"
    destination_container_name = "cases"
  }
}
