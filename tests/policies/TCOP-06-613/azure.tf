variable "debugged" {
  type = bool
}

variable "on" {
  default = "true"
}

resource "azurerm_linux_web_app" "silent" {
  site_config { # expect: TCOP-06-613 pass
    always_on = true
  }
}

resource "azurerm_linux_web_app" "without_settings" { # expect: TCOP-06-613 pass
  name = "without-settings"
}

resource "azurerm_linux_web_app" "off" {
  site_config {
    remote_debugging_enabled = false # expect: TCOP-06-613 pass
  }
}

# A version by itself turns nothing on.
resource "azurerm_linux_web_app" "version_only" {
  site_config { # expect: TCOP-06-613 pass
    remote_debugging_version = "VS2022"
  }
}

resource "azurerm_linux_web_app" "on" {
  site_config {
    remote_debugging_enabled = true # expect: TCOP-06-613 fail
    remote_debugging_version = "VS2022"
  }
}

resource "azurerm_linux_web_app" "on_as_text" {
  site_config {
    remote_debugging_enabled = var.on # expect: TCOP-06-613 fail
  }
}

resource "azurerm_linux_web_app" "asked" {
  site_config {
    remote_debugging_enabled = var.debugged # expect: TCOP-06-613 open
  }
}

resource "azurerm_linux_web_app" "either_way" {
  site_config {
    remote_debugging_enabled = var.debugged ? false : null # expect: TCOP-06-613 pass
  }
}

resource "azurerm_linux_web_app" "perhaps" {
  dynamic "site_config" {
    for_each = var.debugged ? [1] : []
    content {
      remote_debugging_enabled = true # expect: TCOP-06-613 open
    }
  }
}

resource "azurerm_linux_web_app" "none" {
  count = 0
  site_config {
    remote_debugging_enabled = true
  }
}
