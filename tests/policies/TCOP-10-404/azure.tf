resource "azurerm_recovery_services_vault" "silent" { # expect: TCOP-10-404 fail
  name = "orders"
}

resource "azurerm_recovery_services_vault" "locked" { # expect: TCOP-10-404 pass
  name         = "records"
  immutability = "Locked"
}

resource "azurerm_recovery_services_vault" "gone" {
  soft_delete_enabled = false # expect: TCOP-10-404 fail
  immutability        = "Locked"
}
