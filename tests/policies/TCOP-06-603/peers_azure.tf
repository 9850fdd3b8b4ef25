resource "azurerm_postgresql_server" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_postgresql_server" "private" {
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}

resource "azurerm_mysql_server" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_mysql_server" "private" {
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}

# rules of an account that stands elsewhere
variable "account" {}

resource "azurerm_storage_account_network_rules" "everybody" {
  storage_account_id = var.account
  default_action     = "Allow" # expect: TCOP-06-603 fail
}

resource "azurerm_storage_account_network_rules" "named" {
  storage_account_id = var.account
  default_action     = "Deny" # expect: TCOP-06-603 pass
  ip_rules           = ["198.51.100.7"]
}

# those of an account here are part of it
resource "azurerm_storage_account" "here" { # expect: TCOP-06-603 pass
  name = "here"
}

resource "azurerm_storage_account_network_rules" "here" {
  storage_account_id = azurerm_storage_account.here.id
  default_action     = "Deny"
}
