variable "locked" {
  type = bool
}

resource "azurerm_storage_account" "records" {
  name = "records"
  tags = { personal-data = "yes", retention-days = "30" }
}

resource "azurerm_storage_container" "people" {
  name               = "people"
  storage_account_id = azurerm_storage_account.records.id
}

resource "azurerm_storage_container_immutability_policy" "long" {
  storage_container_resource_manager_id = azurerm_storage_container.people.id
  immutability_period_in_days           = 365 # expect: TCOP-10-205 fail
  locked                                = true
}

resource "azurerm_storage_container_immutability_policy" "short" {
  storage_container_resource_manager_id = azurerm_storage_container.people.resource_manager_id
  immutability_period_in_days           = 14 # expect: TCOP-10-205 pass
  locked                                = true
}

resource "azurerm_storage_container_immutability_policy" "unlocked" { # expect: TCOP-10-205 pass
  storage_container_resource_manager_id = azurerm_storage_container.people.id
  immutability_period_in_days           = 365
}

resource "azurerm_storage_container_immutability_policy" "asked" {
  storage_container_resource_manager_id = azurerm_storage_container.people.id
  immutability_period_in_days           = 365
  locked                                = var.locked # expect: TCOP-10-205 open
}

# What the container says goes before what its account says.
resource "azurerm_storage_container" "own" {
  name                 = "own"
  storage_account_name = azurerm_storage_account.records.name
  metadata             = { retention_days = "permanent" } # expect: TCOP-10-205 pass
}

resource "azurerm_storage_container_immutability_policy" "own" {
  storage_container_resource_manager_id = azurerm_storage_container.own.id
  immutability_period_in_days           = 365
  locked                                = true
}

resource "azurerm_storage_account" "whole" {
  name = "whole"
  tags = { personal-data = "yes", retention-days = "30" }
  immutability_policy {
    allow_protected_append_writes = false
    state                         = "Locked"
    period_since_creation_in_days = 365 # expect: TCOP-10-205 fail
  }
}

resource "azurerm_storage_account" "unlocked" {
  name = "unlocked"
  tags = { personal-data = "yes", retention-days = "30" }
  immutability_policy {
    allow_protected_append_writes = false
    state                         = "Unlocked" # expect: TCOP-10-205 pass
    period_since_creation_in_days = 365
  }
}
