resource "azurerm_role_definition" "gives" {
  name  = "gives"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Authorization/*/write"] # expect: TCOP-06-402 fail
  }
}

resource "azurerm_role_definition" "taken_away" {
  name  = "taken-away"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions     = ["Microsoft.Authorization/*"] # expect: TCOP-06-402 pass
    not_actions = ["Microsoft.Authorization/roleAssignments/*"]
  }
}

resource "azurerm_role_definition" "reads" {
  name  = "reads"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Authorization/*/read"] # expect: TCOP-06-402 pass
  }
}

# in one group of resources only
resource "azurerm_role_definition" "narrow" {
  name              = "narrow"
  scope             = "/subscriptions/00000000-0000-0000-0000-000000000000"
  assignable_scopes = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/app"]
  permissions {
    actions = ["Microsoft.Authorization/roleAssignments/write"] # expect: TCOP-06-402 pass
  }
}

variable "actions" {}

resource "azurerm_role_definition" "asked" {
  name  = "asked"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = var.actions # expect: TCOP-06-402 open
  }
}
