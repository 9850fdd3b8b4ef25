resource "azurerm_windows_web_app" "https" {
  name       = "windows-web-app-https"
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_windows_web_app" "silent" { # expect: TCOP-06-201 fail
  name = "windows-web-app-silent"
}

resource "azurerm_linux_function_app" "https" {
  name       = "linux-function-app-https"
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_linux_function_app" "silent" { # expect: TCOP-06-201 fail
  name = "linux-function-app-silent"
}

resource "azurerm_windows_function_app" "https" {
  name       = "windows-function-app-https"
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_windows_function_app" "silent" { # expect: TCOP-06-201 fail
  name = "windows-function-app-silent"
}
