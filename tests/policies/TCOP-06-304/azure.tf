resource "azurerm_linux_web_app" "staff" {
  name                = "staff"
  resource_group_name = "rg"
  location            = "uksouth"
  service_plan_id     = "plan"
  site_config {}

  auth_settings_v2 {
    auth_enabled           = true # expect: TCOP-06-304 pass
    require_authentication = true
    default_provider       = "azureactivedirectory"
    active_directory_v2 {
      client_id            = "00000000-0000-0000-0000-000000000000"
      tenant_auth_endpoint = "https://login.microsoftonline.com/tenant/v2.0"
    }
    login {}
  }
}

# The sign-in is there, and anonymous requests go through.
resource "azurerm_linux_web_app" "lax" {
  name                = "lax"
  resource_group_name = "rg"
  location            = "uksouth"
  service_plan_id     = "plan"
  site_config {}

  auth_settings_v2 {
    auth_enabled           = true # expect: TCOP-06-304 open
    unauthenticated_action = "AllowAnonymous"
    active_directory_v2 {
      client_id            = "00000000-0000-0000-0000-000000000000"
      tenant_auth_endpoint = "https://login.microsoftonline.com/tenant/v2.0"
    }
    login {}
  }
}

resource "azurerm_linux_web_app" "public" { # expect: TCOP-06-304 open
  name                = "public"
  resource_group_name = "rg"
  location            = "uksouth"
  service_plan_id     = "plan"
  site_config {}
}
