# Every other type, with the debugger off by default and on.

resource "azurerm_windows_web_app" "silent" {
  site_config { # expect: TCOP-06-613 pass
    http2_enabled = true
  }
}

resource "azurerm_windows_web_app" "on" {
  site_config {
    remote_debugging_enabled = true # expect: TCOP-06-613 fail
  }
}

resource "azurerm_linux_function_app" "silent" {
  site_config { # expect: TCOP-06-613 pass
    http2_enabled = true
  }
}

resource "azurerm_linux_function_app" "on" {
  site_config {
    remote_debugging_enabled = true # expect: TCOP-06-613 fail
  }
}

resource "azurerm_windows_function_app" "silent" {
  site_config { # expect: TCOP-06-613 pass
    http2_enabled = true
  }
}

resource "azurerm_windows_function_app" "on" {
  site_config {
    remote_debugging_enabled = true # expect: TCOP-06-613 fail
  }
}

resource "azurerm_linux_web_app_slot" "silent" {
  site_config { # expect: TCOP-06-613 pass
    http2_enabled = true
  }
}

resource "azurerm_linux_web_app_slot" "on" {
  site_config {
    remote_debugging_enabled = true # expect: TCOP-06-613 fail
  }
}

resource "azurerm_windows_web_app_slot" "silent" {
  site_config { # expect: TCOP-06-613 pass
    http2_enabled = true
  }
}

resource "azurerm_windows_web_app_slot" "on" {
  site_config {
    remote_debugging_enabled = true # expect: TCOP-06-613 fail
  }
}

resource "azurerm_linux_function_app_slot" "silent" {
  site_config { # expect: TCOP-06-613 pass
    http2_enabled = true
  }
}

resource "azurerm_linux_function_app_slot" "on" {
  site_config {
    remote_debugging_enabled = true # expect: TCOP-06-613 fail
  }
}

resource "azurerm_windows_function_app_slot" "silent" {
  site_config { # expect: TCOP-06-613 pass
    http2_enabled = true
  }
}

resource "azurerm_windows_function_app_slot" "on" {
  site_config {
    remote_debugging_enabled = true # expect: TCOP-06-613 fail
  }
}

resource "azurerm_app_service" "silent" {
  site_config { # expect: TCOP-06-613 pass
    http2_enabled = true
  }
}

resource "azurerm_app_service" "on" {
  site_config {
    remote_debugging_enabled = true # expect: TCOP-06-613 fail
  }
}

resource "azurerm_app_service_slot" "silent" {
  site_config { # expect: TCOP-06-613 pass
    http2_enabled = true
  }
}

resource "azurerm_app_service_slot" "on" {
  site_config {
    remote_debugging_enabled = true # expect: TCOP-06-613 fail
  }
}
