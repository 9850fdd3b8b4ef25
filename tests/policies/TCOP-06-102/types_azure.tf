resource "azurerm_managed_disk" "sensitive" { # expect: TCOP-06-102 fail
  name = "sensitive"
  tags = { classification = "OFFICIAL-SENSITIVE" }
}
