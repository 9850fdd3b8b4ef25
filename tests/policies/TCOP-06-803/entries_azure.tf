variable "tier" {}

resource "azurerm_security_center_subscription_pricing" "images" {
  resource_type = "Containers"
  tier          = "Standard" # expect: TCOP-06-803 pass
}

resource "azurerm_security_center_subscription_pricing" "free" {
  resource_type = "Containers"
  tier          = "Free" # expect: TCOP-06-803 fail
}

resource "azurerm_security_center_subscription_pricing" "asked" {
  resource_type = "ContainerRegistry"
  tier          = var.tier # expect: TCOP-06-803 open
}

resource "azurerm_security_center_subscription_pricing" "of_others" {
  resource_type = "StorageAccounts"
  tier          = "Free"
}
