resource "azurerm_windows_web_app" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_windows_web_app" "early" {
  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_linux_function_app" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_linux_function_app" "early" {
  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_windows_function_app" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_windows_function_app" "early" {
  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_linux_web_app_slot" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_linux_web_app_slot" "early" {
  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_windows_web_app_slot" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_windows_web_app_slot" "early" {
  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_linux_function_app_slot" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_linux_function_app_slot" "early" {
  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_windows_function_app_slot" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_windows_function_app_slot" "early" {
  site_config {
    minimum_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_app_service" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_app_service" "early" {
  site_config {
    min_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_app_service_slot" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_app_service_slot" "early" {
  site_config {
    min_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_function_app" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_function_app" "early" {
  site_config {
    min_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}

resource "azurerm_function_app_slot" "silent" { # expect: TCOP-06-202 pass
  name = "silent"
}

resource "azurerm_function_app_slot" "early" {
  site_config {
    min_tls_version = "1.1" # expect: TCOP-06-202 fail
  }
}
