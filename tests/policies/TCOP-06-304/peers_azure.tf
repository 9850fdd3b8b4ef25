resource "azurerm_windows_web_app" "staff" {
  auth_settings_v2 {
    auth_enabled           = true # expect: TCOP-06-304 pass
    require_authentication = true
    active_directory_v2 {
      client_id = "00000000-0000-0000-0000-000000000000"
    }
  }
}

# the first version of the settings
resource "azurerm_windows_web_app" "older" {
  auth_settings {
    enabled                       = true # expect: TCOP-06-304 pass
    unauthenticated_client_action = "RedirectToLoginPage"
    active_directory {
      client_id = "00000000-0000-0000-0000-000000000000"
    }
  }
}

resource "azurerm_linux_web_app" "older_lax" {
  auth_settings {
    enabled                       = true # expect: TCOP-06-304 open
    unauthenticated_client_action = "AllowAnonymous"
    active_directory {
      client_id = "00000000-0000-0000-0000-000000000000"
    }
  }
}

resource "azurerm_windows_web_app" "public" { # expect: TCOP-06-304 open
  name = "public"
}
