resource "azurerm_postgresql_flexible_server" "write_only" { # expect: TCOP-06-502 pass
  name                              = "write-only"
  administrator_password_wo         = var.password
  administrator_password_wo_version = 1
}

variable "password" {
  type      = string
  sensitive = true
}

resource "azurerm_mysql_flexible_server" "in_code" {
  name                   = "in-code"
  administrator_password = "k9Tr4wQz7Lx2" # expect: TCOP-06-502 fail
}

resource "random_password" "admin" {
  length = 24
}

resource "azurerm_mysql_flexible_server" "in_state" {
  name                   = "in-state"
  administrator_password = random_password.admin.result # expect: TCOP-06-502 fail
}

resource "azurerm_mssql_server" "in_state" {
  name                         = "in-state"
  administrator_login_password = random_password.admin.result # expect: TCOP-06-502 fail
}
