data "azurerm_subscription" "current" {}

resource "azurerm_management_lock" "all" {
  name       = "all"
  scope      = data.azurerm_subscription.current.id # expect: TCOP-06-901 pass
  lock_level = "CanNotDelete"
}

resource "azurerm_storage_account" "below" {
  name = "below"
  tags = { environment = "production" }
}
