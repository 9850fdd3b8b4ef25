resource "azurerm_windows_web_app" "written" {
  app_settings = {
    DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_windows_web_app" "plain" { # expect: TCOP-06-501 pass
  app_settings = {
    STAGE = "production"
  }
}

resource "azurerm_linux_function_app" "written" {
  app_settings = {
    DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_linux_function_app" "plain" { # expect: TCOP-06-501 pass
  app_settings = {
    STAGE = "production"
  }
}

resource "azurerm_windows_function_app" "written" {
  app_settings = {
    DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_windows_function_app" "plain" { # expect: TCOP-06-501 pass
  app_settings = {
    STAGE = "production"
  }
}

resource "azurerm_linux_web_app_slot" "written" {
  app_settings = {
    DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_linux_web_app_slot" "plain" { # expect: TCOP-06-501 pass
  app_settings = {
    STAGE = "production"
  }
}

resource "azurerm_windows_web_app_slot" "written" {
  app_settings = {
    DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_windows_web_app_slot" "plain" { # expect: TCOP-06-501 pass
  app_settings = {
    STAGE = "production"
  }
}

resource "azurerm_linux_function_app_slot" "written" {
  app_settings = {
    DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_linux_function_app_slot" "plain" { # expect: TCOP-06-501 pass
  app_settings = {
    STAGE = "production"
  }
}

resource "azurerm_windows_function_app_slot" "written" {
  app_settings = {
    DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_windows_function_app_slot" "plain" { # expect: TCOP-06-501 pass
  app_settings = {
    STAGE = "production"
  }
}

resource "azurerm_app_service" "written" {
  app_settings = {
    DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_app_service" "plain" { # expect: TCOP-06-501 pass
  app_settings = {
    STAGE = "production"
  }
}

resource "azurerm_function_app" "written" {
  app_settings = {
    DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_function_app" "plain" { # expect: TCOP-06-501 pass
  app_settings = {
    STAGE = "production"
  }
}
