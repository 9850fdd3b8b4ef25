resource "azurerm_key_vault_managed_hardware_security_module" "protected" {
  name                     = "protected"
  purge_protection_enabled = true # expect: TCOP-06-123 pass
}
