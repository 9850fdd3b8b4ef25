terraform {
  backend "azurerm" { # expect: TCOP-05-015 fail
    storage_account_name = "state"
  }
}

provider "azurerm" { # expect: TCOP-05-015 fail
  features {}
}
