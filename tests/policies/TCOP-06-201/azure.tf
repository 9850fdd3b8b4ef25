resource "azurerm_linux_web_app" "silent" { # expect: TCOP-06-201 fail
  name = "web"
}

resource "azurerm_linux_web_app" "held" {
  https_only = true # expect: TCOP-06-201 pass
}
