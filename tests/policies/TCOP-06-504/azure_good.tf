terraform {
  backend "azurerm" { # expect: TCOP-06-504 pass
    storage_account_name = "state"
    container_name       = "state"
    key                  = "orders.tfstate"
    use_azuread_auth     = true
  }
}
