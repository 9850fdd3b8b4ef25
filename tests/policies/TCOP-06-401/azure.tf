variable "scope" {}

data "azurerm_subscription" "current" {}

resource "azurerm_resource_group" "app" {
  name     = "app"
  location = "uksouth"
}

resource "azurerm_role_definition" "everything" {
  name  = "everything"
  scope = data.azurerm_subscription.current.id
  permissions {
    actions = ["*"] # expect: TCOP-06-401 fail
  }
}

resource "azurerm_role_definition" "in_group" {
  name              = "in-group"
  scope             = data.azurerm_subscription.current.id
  assignable_scopes = [azurerm_resource_group.app.id] # expect: TCOP-06-401 pass
  permissions {
    actions = ["*"]
  }
}

resource "azurerm_role_definition" "reader" {
  name  = "reader"
  scope = data.azurerm_subscription.current.id
  permissions {
    actions = ["*/read"] # expect: TCOP-06-401 pass
  }
}

resource "azurerm_role_assignment" "owner" {
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_name = "Owner" # expect: TCOP-06-401 fail
  principal_id         = "p"
}

resource "azurerm_role_assignment" "by_id" {
  scope              = "/providers/Microsoft.Management/managementGroups/root"
  role_definition_id = "${data.azurerm_subscription.current.id}/providers/Microsoft.Authorization/roleDefinitions/18d7d88d-d35e-4fb5-a5c3-7773c20a72d9" # expect: TCOP-06-401 fail
  principal_id       = "p"
}

resource "azurerm_role_assignment" "group" {
  scope                = azurerm_resource_group.app.id
  role_definition_name = "Owner" # expect: TCOP-06-401 pass
  principal_id         = "p"
}

resource "azurerm_role_assignment" "limited" {
  scope                = data.azurerm_subscription.current.id
  role_definition_name = "User Access Administrator" # expect: TCOP-06-401 pass
  principal_id         = "p"
  condition_version    = "2.0"
  condition            = "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})))"
}

resource "azurerm_role_assignment" "contributor" {
  scope                = data.azurerm_subscription.current.id
  role_definition_name = "Contributor" # expect: TCOP-06-401 pass
  principal_id         = "p"
}

resource "azurerm_role_assignment" "asked" {
  scope                = var.scope # expect: TCOP-06-401 open
  role_definition_name = "Owner"
  principal_id         = "p"
}
