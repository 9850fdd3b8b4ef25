variable "password" {
  sensitive = true
}

resource "azurerm_linux_virtual_machine" "bad" {
  name           = "bad"
  admin_username = "admin"
  admin_password = "h8sK2-lq9Zp" # expect: TCOP-06-501 fail
}

resource "azurerm_windows_virtual_machine" "asked" {
  name           = "asked"
  admin_username = "admin"
  admin_password = var.password # expect: TCOP-06-501 open
}

resource "azurerm_linux_virtual_machine" "by_key" { # expect: TCOP-06-501 pass
  name        = "by-key"
  custom_data = base64encode("#!/bin/sh\nsystemctl start web\n")
}

resource "azurerm_linux_web_app" "bad" {
  name = "bad"
  app_settings = {
    STAGE = "prod"
  }
  connection_string {
    name  = "Database"
    type  = "SQLAzure"
    value = "Server=tcp:orders.database.windows.net;User ID=orders;Password=h8sK2-lq9Zp;" # expect: TCOP-06-501 fail
  }
}

resource "azurerm_linux_function_app" "good" { # expect: TCOP-06-501 pass
  name = "good"
  app_settings = {
    API_TOKEN = "@Microsoft.KeyVault(SecretUri=https://orders.vault.azure.net/secrets/token/)"
  }
}

resource "azurerm_container_group" "bad" {
  name = "bad"
  container {
    name  = "orders"
    image = "orders:1"
    environment_variables = {
      STORAGE = "DefaultEndpointsProtocol=https;AccountName=orders;AccountKey=ptgUzEjfebzJ6sZWdoHIxrXl0gqn87b1PZqZrmktsO3U9224xf2MvQyGplpErf87038J1ta6sKT4t2WGmABMsB==" # expect: TCOP-06-501 fail
    }
  }
}

resource "azurerm_container_group" "good" { # expect: TCOP-06-501 pass
  name = "good"
  container {
    name                         = "orders"
    image                        = "orders:1"
    environment_variables        = { STAGE = "prod" }
    secure_environment_variables = { DB_PASSWORD = "h8sK2-lq9Zp" }
  }
}
