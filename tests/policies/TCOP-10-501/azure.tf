resource "azurerm_storage_account" "owned" {
  name     = "owned"
  location = "uksouth"
  tags     = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "azurerm_storage_account" "nobodys" { # expect: TCOP-10-501 fail
  name     = "nobodys"
  location = "uksouth"
}
