resource "azurerm_virtual_machine" "scripted" {
  os_profile {
    custom_data = "export DATABASE_PASSWORD='h8sK2-lq9Zp'" # expect: TCOP-06-501 fail
  }
}


resource "azurerm_virtual_machine" "asked" { # expect: TCOP-06-501 pass
  os_profile {
    custom_data = "apt-get update"
  }
}

resource "azurerm_container_group" "prepared" {
  init_container {
    environment_variables = {
      DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
    }
  }
}

resource "azurerm_app_service" "settings" {
  app_settings = {
    DATABASE_PASSWORD = "Nuthatch-Granary-77" # expect: TCOP-06-501 fail
  }
}

# quotes are escaped where a text stands in another
resource "azurerm_virtual_machine" "escaped" {
  os_profile {
    custom_data = "write {\\\"DATABASE_PASSWORD\\\": \\\"h8sK2-lq9Zp\\\"}" # expect: TCOP-06-501 fail
  }
}
