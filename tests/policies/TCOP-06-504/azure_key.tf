terraform {
  backend "azurerm" {
    storage_account_name = "state"
    container_name       = "state"
    key                  = "orders.tfstate"
    access_key           = "u3Pz8Wc1Yb7Nq5Kd2Rm9Lx4Vt6Hs0Jf3Ga8Qe1Zo7Ti5Bn2C" # expect: TCOP-06-504 fail
  }
}
