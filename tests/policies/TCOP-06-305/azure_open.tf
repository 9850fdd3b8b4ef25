variable "role" {}

variable "exempt" {
  type = list(string)
}

# Who is left out is not told to be break-glass.
resource "azuread_conditional_access_policy" "everybody" { # expect: TCOP-06-305 open
  display_name = "MFA for everybody"
  state        = "enabled"

  conditions {
    client_app_types = ["all"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users  = ["All"]
      excluded_groups = var.exempt
    }
  }

  grant_controls {
    operator          = "OR"
    built_in_controls = ["mfa"]
  }
}

resource "azurerm_role_management_policy" "asked" {
  scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_id = var.role
  activation_rules {
    require_multifactor_authentication = false # expect: TCOP-06-305 open
  }
}

resource "azurerm_role_management_policy" "silent" {
  scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_id = "/subscriptions/0/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
  activation_rules { # expect: TCOP-06-305 open
    maximum_duration = "PT1H"
  }
}
