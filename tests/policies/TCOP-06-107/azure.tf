resource "azurerm_synapse_workspace" "ordinary" { # expect: TCOP-06-107 pass
  name     = "reports"
  location = "uksouth"
}

resource "azurerm_synapse_workspace" "sensitive" { # expect: TCOP-06-107 fail
  name     = "cases"
  location = "uksouth"
  tags     = { classification = "OFFICIAL-SENSITIVE" }
}
