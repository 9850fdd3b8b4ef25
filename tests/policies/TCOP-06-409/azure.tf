resource "azurerm_linux_function_app" "signed_in" {
  name                = "signed-in"
  resource_group_name = "app"
  location            = "uksouth"
  service_plan_id     = "plan"
  site_config {}
  auth_settings_v2 {
    auth_enabled = true # expect: TCOP-06-409 pass
    login {}
  }
}

resource "azurerm_windows_function_app" "internal" { # expect: TCOP-06-409 pass
  name                          = "internal"
  resource_group_name           = "app"
  location                      = "uksouth"
  service_plan_id               = "plan"
  public_network_access_enabled = false
  site_config {}
}

resource "azurerm_linux_function_app" "certificates" {
  name                       = "certificates"
  resource_group_name        = "app"
  location                   = "uksouth"
  service_plan_id            = "plan"
  client_certificate_enabled = true
  client_certificate_mode    = "Required" # expect: TCOP-06-409 pass
  site_config {}
}

# the mode alone asks nobody for a certificate, and the rest is in the function's code
resource "azurerm_linux_function_app" "mode_alone" { # expect: TCOP-06-409 open
  name                    = "mode-alone"
  resource_group_name     = "app"
  location                = "uksouth"
  service_plan_id         = "plan"
  client_certificate_mode = "Required"
  site_config {}
}
