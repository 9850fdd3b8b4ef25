resource "azurerm_windows_web_app" "silent" { # expect: TCOP-06-206 pass
  name = "silent"
}

resource "azurerm_windows_web_app" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_linux_function_app" "silent" { # expect: TCOP-06-206 pass
  name = "silent"
}

resource "azurerm_linux_function_app" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_windows_function_app" "silent" { # expect: TCOP-06-206 pass
  name = "silent"
}

resource "azurerm_windows_function_app" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_linux_web_app_slot" "silent" { # expect: TCOP-06-206 pass
  name = "silent"
}

resource "azurerm_linux_web_app_slot" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_windows_web_app_slot" "silent" { # expect: TCOP-06-206 pass
  name = "silent"
}

resource "azurerm_windows_web_app_slot" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_linux_function_app_slot" "silent" { # expect: TCOP-06-206 pass
  name = "silent"
}

resource "azurerm_linux_function_app_slot" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_windows_function_app_slot" "silent" { # expect: TCOP-06-206 pass
  name = "silent"
}

resource "azurerm_windows_function_app_slot" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_app_service" "silent" { # expect: TCOP-06-206 open
  name = "silent"
}

resource "azurerm_app_service" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_app_service" "held" {
  site_config {
    ftps_state = "Disabled" # expect: TCOP-06-206 pass
  }
}

resource "azurerm_app_service_slot" "silent" { # expect: TCOP-06-206 open
  name = "silent"
}

resource "azurerm_app_service_slot" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_app_service_slot" "held" {
  site_config {
    ftps_state = "Disabled" # expect: TCOP-06-206 pass
  }
}

resource "azurerm_function_app" "silent" { # expect: TCOP-06-206 open
  name = "silent"
}

resource "azurerm_function_app" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_function_app" "held" {
  site_config {
    ftps_state = "Disabled" # expect: TCOP-06-206 pass
  }
}

resource "azurerm_function_app_slot" "silent" { # expect: TCOP-06-206 open
  name = "silent"
}

resource "azurerm_function_app_slot" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_function_app_slot" "held" {
  site_config {
    ftps_state = "Disabled" # expect: TCOP-06-206 pass
  }
}
