resource "azurerm_cosmosdb_account" "ordinary" { # expect: TCOP-06-108 pass
  name     = "orders"
  location = "uksouth"
}

resource "azurerm_cosmosdb_account" "sensitive" { # expect: TCOP-06-108 fail
  name     = "cases"
  location = "uksouth"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
}

resource "azurerm_cosmosdb_account" "with_key" { # expect: TCOP-06-108 pass
  name             = "cases"
  location         = "uksouth"
  key_vault_key_id = "https://cases.vault.azure.net/keys/cases"
  tags             = { classification = "OFFICIAL-SENSITIVE" }
}
