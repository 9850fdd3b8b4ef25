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

# The internet does not reach it.
resource "azurerm_linux_web_app" "private" {
  name                          = "linux-web-app-private"
  public_network_access_enabled = false
}

resource "azurerm_windows_web_app" "private" {
  name                          = "windows-web-app-private"
  public_network_access_enabled = false
}

resource "azurerm_linux_function_app" "private" {
  name                          = "linux-function-app-private"
  public_network_access_enabled = false
}

resource "azurerm_windows_function_app" "private" {
  name                          = "windows-function-app-private"
  public_network_access_enabled = false
}
