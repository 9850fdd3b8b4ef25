resource "azurerm_cosmosdb_account" "carts" {
  name = "carts"
  tags = { retention-days = "30" }
}

resource "azurerm_cosmosdb_mongo_collection" "short" {
  name                = "short"
  account_name        = azurerm_cosmosdb_account.carts.name
  default_ttl_seconds = 2592000 # expect: TCOP-10-203 pass
}

resource "azurerm_cosmosdb_mongo_collection" "long" {
  name                = "long"
  account_name        = azurerm_cosmosdb_account.carts.name
  default_ttl_seconds = 2592001 # expect: TCOP-10-203 fail
}
