variable "seconds" {
  type = number
}

resource "azurerm_cosmosdb_account" "records" {
  name = "records"
  tags = { retention-days = "30" }
}

resource "azurerm_cosmosdb_account" "untold" {
  name = "untold"
}

resource "azurerm_cosmosdb_sql_container" "kept" { # expect: TCOP-10-203 fail
  name         = "kept"
  account_name = azurerm_cosmosdb_account.records.name
}

resource "azurerm_cosmosdb_sql_container" "ends" {
  name         = "ends"
  account_name = "records"
  default_ttl  = 86400 # expect: TCOP-10-203 pass
}

resource "azurerm_cosmosdb_sql_container" "long" {
  name         = "long"
  account_name = azurerm_cosmosdb_account.records.name
  default_ttl  = 8640000 # expect: TCOP-10-203 fail
}

# Every item names its own time.
resource "azurerm_cosmosdb_sql_container" "each" {
  name         = "each"
  account_name = azurerm_cosmosdb_account.records.name
  default_ttl  = -1 # expect: TCOP-10-203 pass
}

resource "azurerm_cosmosdb_sql_container" "asked" {
  name         = "asked"
  account_name = azurerm_cosmosdb_account.records.name
  default_ttl  = var.seconds # expect: TCOP-10-203 open
}

resource "azurerm_cosmosdb_sql_container" "untold" {
  name         = "untold"
  account_name = azurerm_cosmosdb_account.untold.name
}

resource "azurerm_cosmosdb_mongo_collection" "never" {
  name                = "never"
  account_name        = azurerm_cosmosdb_account.records.name
  default_ttl_seconds = "-1" # expect: TCOP-10-203 fail
}
