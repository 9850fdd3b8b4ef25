resource "azurerm_app_service" "old" {
  site_config {
    min_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_function_app" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_linux_web_app_slot" "old" {
  site_config {
    minimum_tls_version = "1.0" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_windows_web_app_slot" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}
