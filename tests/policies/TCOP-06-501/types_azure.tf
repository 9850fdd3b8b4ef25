resource "azurerm_linux_virtual_machine_scale_set" "password" {
  name           = "linux-virtual-machine-scale-set-password"
  admin_password = "k9Tr4wQz7Lx2" # expect: TCOP-06-501 fail
}

resource "azurerm_linux_virtual_machine_scale_set" "script" { # expect: TCOP-06-501 pass
  name        = "linux-virtual-machine-scale-set-script"
  custom_data = base64encode("systemctl enable --now app")
}

resource "azurerm_windows_virtual_machine" "password" {
  name           = "windows-virtual-machine-password"
  admin_password = "k9Tr4wQz7Lx2" # expect: TCOP-06-501 fail
}

resource "azurerm_windows_virtual_machine" "script" { # expect: TCOP-06-501 pass
  name        = "windows-virtual-machine-script"
  custom_data = base64encode("systemctl enable --now app")
}

resource "azurerm_windows_virtual_machine_scale_set" "password" {
  name           = "windows-virtual-machine-scale-set-password"
  admin_password = "k9Tr4wQz7Lx2" # expect: TCOP-06-501 fail
}

resource "azurerm_windows_virtual_machine_scale_set" "script" { # expect: TCOP-06-501 pass
  name        = "windows-virtual-machine-scale-set-script"
  custom_data = base64encode("systemctl enable --now app")
}

resource "azurerm_linux_web_app" "in_clear" {
  name = "linux-web-app-in-clear"
  app_settings = {
    DB_PASSWORD = "k9Tr4wQz7Lx2" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_linux_web_app" "from_vault" { # expect: TCOP-06-501 pass
  name = "linux-web-app-from-vault"
  app_settings = {
    DB_PASSWORD = "@Microsoft.KeyVault(SecretUri=https://example.vault.azure.net/secrets/db/)"
  }
}

resource "azurerm_windows_web_app" "in_clear" {
  name = "windows-web-app-in-clear"
  app_settings = {
    DB_PASSWORD = "k9Tr4wQz7Lx2" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_windows_web_app" "from_vault" { # expect: TCOP-06-501 pass
  name = "windows-web-app-from-vault"
  app_settings = {
    DB_PASSWORD = "@Microsoft.KeyVault(SecretUri=https://example.vault.azure.net/secrets/db/)"
  }
}

resource "azurerm_linux_function_app" "in_clear" {
  name = "linux-function-app-in-clear"
  app_settings = {
    DB_PASSWORD = "k9Tr4wQz7Lx2" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_linux_function_app" "from_vault" { # expect: TCOP-06-501 pass
  name = "linux-function-app-from-vault"
  app_settings = {
    DB_PASSWORD = "@Microsoft.KeyVault(SecretUri=https://example.vault.azure.net/secrets/db/)"
  }
}

resource "azurerm_windows_function_app" "in_clear" {
  name = "windows-function-app-in-clear"
  app_settings = {
    DB_PASSWORD = "k9Tr4wQz7Lx2" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_windows_function_app" "from_vault" { # expect: TCOP-06-501 pass
  name = "windows-function-app-from-vault"
  app_settings = {
    DB_PASSWORD = "@Microsoft.KeyVault(SecretUri=https://example.vault.azure.net/secrets/db/)"
  }
}

resource "azurerm_container_group" "prepared" {
  name = "prepared"

  init_container {
    name  = "prepare"
    image = "example.azurecr.io/prepare:1.0.0"
    environment_variables = {
      DB_PASSWORD = "k9Tr4wQz7Lx2" # expect: TCOP-06-501 fail
    }
  }
}

resource "azurerm_linux_web_app" "connected" {
  name = "connected"

  connection_string {
    name  = "orders"
    type  = "SQLAzure"
    value = "Server=tcp:orders.database.windows.net;User ID=app;Password=k9Tr4wQz7Lx2;" # expect: TCOP-06-501 fail
  }
}
