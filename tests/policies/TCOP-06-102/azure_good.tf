resource "azurerm_managed_disk" "data" { # expect: TCOP-06-102 pass
  name                 = "data"
  location             = "uksouth"
  resource_group_name  = "rg"
  storage_account_type = "Premium_LRS"
  create_option        = "Empty"
  disk_size_gb         = 10
}
