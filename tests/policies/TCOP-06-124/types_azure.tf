resource "azurerm_key_vault_managed_hardware_security_module" "closed" {
  name = "closed"
  tags = { environment = "production" }

  network_acls {
    bypass         = "None"
    default_action = "Deny" # expect: TCOP-06-124 pass
  }
}
