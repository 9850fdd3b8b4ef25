# the landing zone commonly locks
resource "azurerm_storage_account" "elsewhere" {
  name = "elsewhere"
  tags = { environment = "production" }
}
