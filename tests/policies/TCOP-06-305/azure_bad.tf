resource "azuread_conditional_access_policy" "off" {
  display_name = "MFA for everybody"
  state        = "disabled" # expect: TCOP-06-305 fail

  conditions {
    client_app_types = ["all"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users = ["All"]
    }
  }

  grant_controls {
    operator          = "OR"
    built_in_controls = ["mfa"]
  }
}

resource "azuread_conditional_access_policy" "reporting" {
  display_name = "MFA for everybody, on trial"
  state        = "enabledForReportingButNotEnforced" # expect: TCOP-06-305 fail

  conditions {
    client_app_types = ["browser", "mobileAppsAndDesktopClients"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users = ["All"]
    }
  }

  grant_controls {
    operator          = "AND"
    built_in_controls = ["mfa", "compliantDevice"]
  }
}

# Enforced, but only where the risk is high: not for everybody.
resource "azuread_conditional_access_policy" "risky" {
  display_name = "MFA at high risk"
  state        = "enabled"

  conditions {
    client_app_types    = ["all"]
    sign_in_risk_levels = ["high"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users = ["All"]
    }
  }

  grant_controls {
    operator          = "OR"
    built_in_controls = ["mfa"]
  }
}

# Enforced, but a compliant device does instead of a second factor.
resource "azuread_conditional_access_policy" "either" {
  display_name = "MFA or a device"
  state        = "enabled"

  conditions {
    client_app_types = ["all"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users = ["All"]
    }
  }

  grant_controls {
    operator          = "OR"
    built_in_controls = ["mfa", "compliantDevice"]
  }
}

resource "azurerm_role_management_policy" "administrators" {
  scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_id = "/subscriptions/0/providers/Microsoft.Authorization/roleDefinitions/f58310d9-a9f6-439a-9e8d-f62e7b41a168"
  activation_rules {
    require_multifactor_authentication = false # expect: TCOP-06-305 fail
  }
}
