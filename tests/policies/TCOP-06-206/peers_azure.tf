resource "azurerm_app_service" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}

resource "azurerm_function_app" "held" {
  site_config {
    ftps_state = "FtpsOnly" # expect: TCOP-06-206 pass
  }
}

resource "azurerm_app_service" "silent" { # expect: TCOP-06-206 open
  name = "silent"
}

resource "azurerm_windows_web_app_slot" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}
