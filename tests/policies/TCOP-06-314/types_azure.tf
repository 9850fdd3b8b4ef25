resource "azurerm_eventhub_namespace" "keys" {
  name                         = "keys"
  local_authentication_enabled = true # expect: TCOP-06-314 fail
  tags                         = { environment = "production" }
}

# Nobody turns the keys off, as is so in silence.
resource "azurerm_cosmosdb_account" "silent" { # expect: TCOP-06-314 open
  name = "silent"
  tags = { environment = "production" }
}

resource "azurerm_servicebus_namespace" "silent" { # expect: TCOP-06-314 open
  name = "silent"
  tags = { environment = "production" }
}

resource "azurerm_eventhub_namespace" "silent" { # expect: TCOP-06-314 open
  name = "silent"
  tags = { environment = "production" }
}
