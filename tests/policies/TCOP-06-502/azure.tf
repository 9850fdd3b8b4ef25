resource "azurerm_mssql_server" "directory_only" { # expect: TCOP-06-502 pass
  name = "directory-only"
}

resource "azurerm_mssql_server" "literal" {
  name                         = "literal"
  administrator_login_password = "in-code" # expect: TCOP-06-502 fail
}

resource "azurerm_postgresql_flexible_server" "stored" {
  name                   = "stored"
  administrator_password = data.azurerm_key_vault_secret.db.value # expect: TCOP-06-502 fail
}

data "azurerm_key_vault_secret" "db" {
  name         = "db"
  key_vault_id = "vault"
}

resource "azurerm_mysql_flexible_server" "write_only" {
  name                      = "write-only"
  administrator_password_wo = ephemeral.random_password.db.result # expect: TCOP-06-502 pass
}

ephemeral "random_password" "db" {
  length = 24
}
