# What is silent on the sort takes the basic one before version 4.
terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
  }
}

resource "azurerm_public_ip" "silent" { # expect: TCOP-05-018 fail
  name = "silent"
}

resource "azurerm_lb" "standard" {
  name = "standard"
  sku  = "Standard"
}
