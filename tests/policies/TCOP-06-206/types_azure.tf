resource "azurerm_linux_web_app" "silent" {
  name = "linux-web-app-silent"

  site_config {} # expect: TCOP-06-206 pass
}

resource "azurerm_linux_web_app" "plain" {
  name = "linux-web-app-plain"

  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_windows_web_app" "silent" {
  name = "windows-web-app-silent"

  site_config {} # expect: TCOP-06-206 pass
}

resource "azurerm_windows_web_app" "plain" {
  name = "windows-web-app-plain"

  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_linux_function_app" "silent" {
  name = "linux-function-app-silent"

  site_config {} # expect: TCOP-06-206 pass
}

resource "azurerm_linux_function_app" "plain" {
  name = "linux-function-app-plain"

  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_windows_function_app" "silent" {
  name = "windows-function-app-silent"

  site_config {} # expect: TCOP-06-206 pass
}

resource "azurerm_windows_function_app" "plain" {
  name = "windows-function-app-plain"

  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}
