resource "azurerm_linux_web_app" "silent" { # expect: TCOP-06-206 pass
  name = "silent"
}

resource "azurerm_windows_function_app" "ftp" {
  site_config {
    ftps_state = "AllAllowed" # expect: TCOP-06-206 fail
  }
}
