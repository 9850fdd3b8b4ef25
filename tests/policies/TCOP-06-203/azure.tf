resource "azurerm_storage_account" "silent" { # expect: TCOP-06-203 pass
  name = "records"
}

resource "azurerm_storage_account" "answers" {
  https_traffic_only_enabled = false # expect: TCOP-06-203 fail
}
