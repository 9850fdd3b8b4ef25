resource "azurerm_mssql_virtual_machine" "kept" { # expect: TCOP-05-005 fail
  virtual_machine_id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/v"
}

resource "azurerm_linux_virtual_machine" "register" {
  name        = "register-db"
  custom_data = base64encode("apt-get install -y mysql-server") # expect: TCOP-05-005 fail
}

# A library of clients, after the packages.
resource "azurerm_linux_virtual_machine" "app" {
  name        = "app-db-client"
  custom_data = base64encode("apt-get install -y python3-pip && pip install cassandra-driver")
}
