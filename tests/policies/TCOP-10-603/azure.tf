variable "metadata" {
  type = map(string)
}

resource "azurerm_storage_account" "open" {
  name                            = "opendata"
  allow_nested_items_to_be_public = true
  tags                            = { owner = "statistics" }
}

resource "azurerm_storage_container" "declared" {
  name                  = "declared"
  storage_account_id    = azurerm_storage_account.open.id
  container_access_type = "blob"
  metadata              = { classification = "open" } # expect: TCOP-10-603 pass
}

resource "azurerm_storage_container" "undeclared" {
  name                  = "undeclared"
  storage_account_name  = azurerm_storage_account.open.name
  container_access_type = "container" # expect: TCOP-10-603 fail
}

resource "azurerm_storage_container" "asked" {
  name                  = "asked"
  storage_account_id    = azurerm_storage_account.open.id
  container_access_type = "blob"
  metadata              = var.metadata # expect: TCOP-10-603 open
}

resource "azurerm_storage_container" "private" {
  name               = "private"
  storage_account_id = azurerm_storage_account.open.id
}

resource "azurerm_storage_account" "closed" {
  name                            = "closed"
  allow_nested_items_to_be_public = false
}

resource "azurerm_storage_container" "closed" {
  name                  = "closed"
  storage_account_id    = azurerm_storage_account.closed.id
  container_access_type = "blob"
}
