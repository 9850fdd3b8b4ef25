resource "azurerm_kubernetes_cluster" "current" {
  name               = "current"
  kubernetes_version = "1.35.1" # expect: TCOP-06-802 pass
}

resource "azurerm_kubernetes_cluster" "ended" {
  name               = "ended"
  kubernetes_version = "1.29" # expect: TCOP-06-802 fail
}

resource "azurerm_postgresql_flexible_server" "current" {
  name    = "current"
  version = "17" # expect: TCOP-06-802 pass
}

resource "azurerm_mysql_flexible_server" "current" {
  name    = "current"
  version = "8.4" # expect: TCOP-06-802 pass
}

resource "azurerm_mysql_flexible_server" "paid_support" {
  name    = "paid-support"
  version = "5.7" # expect: TCOP-06-802 fail
}
