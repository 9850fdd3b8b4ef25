resource "azurerm_mysql_flexible_server" "sensitive" { # expect: TCOP-06-101 fail
  name = "sensitive"
  tags = { classification = "OFFICIAL-SENSITIVE" }
}
