# provider 3 calls the flag enable_https_traffic_only
resource "azurerm_storage_account" "older_off" {
  enable_https_traffic_only = false # expect: TCOP-06-203 fail
}

resource "azurerm_storage_account" "older_on" {
  enable_https_traffic_only = true # expect: TCOP-06-203 pass
}

variable "https" {}

resource "azurerm_storage_account" "older_unknown" {
  enable_https_traffic_only = var.https # expect: TCOP-06-203 open
}
