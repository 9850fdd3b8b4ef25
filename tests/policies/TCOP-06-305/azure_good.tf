resource "azuread_group" "emergency" {
  display_name     = "Emergency access"
  security_enabled = true
}

resource "azuread_conditional_access_policy" "everybody" {
  display_name = "MFA for everybody"
  state        = "enabled" # expect: TCOP-06-305 pass

  conditions {
    client_app_types = ["all"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users  = ["All"]
      excluded_groups = [azuread_group.emergency.object_id]
    }
  }

  grant_controls {
    operator          = "OR"
    built_in_controls = ["mfa"]
  }
}

# A stronger one, still being tried out: another is enforced, so nothing is said of it.
resource "azuread_conditional_access_policy" "stronger" {
  display_name = "Phishing-resistant"
  state        = "enabledForReportingButNotEnforced"

  conditions {
    client_app_types = ["all"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users = ["All"]
    }
    locations {
      included_locations = ["All"]
    }
  }

  grant_controls {
    operator                          = "AND"
    authentication_strength_policy_id = "/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000004"
  }
}

# For another purpose, whatever its state.
resource "azuread_conditional_access_policy" "legacy" {
  display_name = "Block legacy sign-in"
  state        = "disabled"

  conditions {
    client_app_types = ["exchangeActiveSync", "other"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users = ["All"]
    }
  }

  grant_controls {
    operator          = "OR"
    built_in_controls = ["block"]
  }
}

data "azurerm_role_definition" "owner" {
  name = "Owner"
}

resource "azurerm_role_management_policy" "owner" {
  scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_id = data.azurerm_role_definition.owner.id
  activation_rules {
    require_multifactor_authentication = true # expect: TCOP-06-305 pass
  }
}

resource "azurerm_role_management_policy" "context" {
  scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_id = "/subscriptions/0/providers/Microsoft.Authorization/roleDefinitions/18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"
  activation_rules {
    required_conditional_access_authentication_context = "c1" # expect: TCOP-06-305 pass
  }
}

# A role that gives no power to others.
resource "azurerm_role_management_policy" "reader" {
  scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_id = "/subscriptions/0/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
  activation_rules {
    require_multifactor_authentication = false
  }
}
