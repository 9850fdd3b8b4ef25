resource "azurerm_consumption_budget_management_group" "told" {
  name                = "told"
  management_group_id = "/providers/Microsoft.Management/managementGroups/services"
  amount              = 1000

  notification { # expect: TCOP-05-012 pass
    operator       = "GreaterThan"
    threshold      = 80
    contact_emails = ["finance@example.gov.uk"]
  }
}

resource "azurerm_consumption_budget_management_group" "switched_off" {
  name                = "switched-off"
  management_group_id = "/providers/Microsoft.Management/managementGroups/services"
  amount              = 1000

  notification {
    enabled        = false # expect: TCOP-05-012 fail
    operator       = "GreaterThan"
    threshold      = 80
    contact_emails = ["finance@example.gov.uk"]
  }
}

# One of two is on.
resource "azurerm_consumption_budget_resource_group" "told" {
  name   = "told"
  amount = 1000

  notification { # expect: TCOP-05-012 pass
    enabled        = false
    operator       = "GreaterThan"
    threshold      = 50
    contact_emails = ["finance@example.gov.uk"]
  }

  notification {
    enabled        = true
    operator       = "GreaterThan"
    threshold      = 90
    contact_emails = ["finance@example.gov.uk"]
  }
}

resource "azurerm_consumption_budget_subscription" "switched_off" {
  name   = "switched-off"
  amount = 1000

  notification {
    enabled       = false # expect: TCOP-05-012 fail
    operator      = "EqualTo"
    threshold     = 100
    contact_roles = ["Owner"]
  }
}
