variable "enforced" {
  type = bool
}

resource "azurerm_management_group_policy_assignment" "off" {
  enforce = false
}

resource "azurerm_management_group_policy_assignment" "asked" {
  enforce = var.enforced
}

# The first that is surely enforced has the result of all.
resource "azurerm_management_group_policy_assignment" "on" { # expect: TCOP-06-411 pass
  name = "on"
}

resource "azurerm_management_group_policy_assignment" "second" {
  enforce = true
}
