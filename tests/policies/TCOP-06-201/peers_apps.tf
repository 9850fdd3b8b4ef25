resource "azurerm_windows_web_app" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_windows_web_app" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_linux_function_app" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_linux_function_app" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_windows_function_app" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_windows_function_app" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_linux_web_app_slot" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_linux_web_app_slot" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_windows_web_app_slot" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_windows_web_app_slot" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_linux_function_app_slot" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_linux_function_app_slot" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_windows_function_app_slot" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_windows_function_app_slot" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_app_service" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_app_service" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_app_service_slot" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_app_service_slot" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_function_app" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_function_app" "held" {
  https_only = true # expect: TCOP-06-201 pass
}

resource "azurerm_function_app_slot" "silent" { # expect: TCOP-06-201 fail
  name = "silent"
}

resource "azurerm_function_app_slot" "held" {
  https_only = true # expect: TCOP-06-201 pass
}
