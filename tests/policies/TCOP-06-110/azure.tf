resource "azurerm_recovery_services_vault" "ordinary" { # expect: TCOP-06-110 pass
  name     = "backups"
  location = "uksouth"
  sku      = "Standard"
}

resource "azurerm_recovery_services_vault" "sensitive" { # expect: TCOP-06-110 fail
  name     = "cases"
  location = "uksouth"
  sku      = "Standard"
  tags     = { data-classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_recovery_services_vault" "with_key" { # expect: TCOP-06-110 pass
  name     = "cases"
  location = "uksouth"
  sku      = "Standard"
  tags     = { data-classification = "OFFICIAL-SENSITIVE" }
  encryption {
    key_id                            = "https://cases.vault.azure.net/keys/cases"
    infrastructure_encryption_enabled = true
  }
}
