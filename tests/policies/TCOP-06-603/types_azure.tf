variable "public" {
  type = bool
}

resource "azurerm_mssql_server" "few" { # expect: TCOP-06-603 fail
  name = "few"
}

resource "azurerm_postgresql_flexible_server" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "office" {
  name             = "office"
  server_id        = azurerm_postgresql_flexible_server.silent.id
  start_ip_address = "203.0.113.8"
  end_ip_address   = "203.0.113.8"
}

resource "azurerm_mysql_flexible_server" "silent" { # expect: TCOP-06-603 fail
  name = "orders"
}

resource "azurerm_mysql_flexible_server_firewall_rule" "world" {
  name             = "world"
  server_name      = azurerm_mysql_flexible_server.silent.name
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_mysql_flexible_server" "few" {
  name                  = "few"
  public_network_access = "Enabled" # expect: TCOP-06-603 fail
}

resource "azurerm_mysql_flexible_server" "private" {
  name                  = "private"
  public_network_access = "Disabled" # expect: TCOP-06-603 pass
}

resource "azurerm_cosmosdb_account" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_cosmosdb_account" "few" { # expect: TCOP-06-603 fail
  name            = "few"
  ip_range_filter = ["203.0.113.8"]
}

resource "azurerm_cosmosdb_account" "private" {
  name                          = "private"
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}

resource "azurerm_redis_cache" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_redis_cache" "private" {
  name                          = "private"
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}

# A cache in a subnet of its own has no public address.
resource "azurerm_redis_cache" "inside" {
  name      = "inside"
  sku_name  = "Premium"
  subnet_id = azurerm_subnet.cache.id # expect: TCOP-06-603 pass
}

resource "azurerm_subnet" "cache" {
  name = "cache"
}

resource "azurerm_storage_account" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_storage_account" "perhaps" {
  name                          = "perhaps"
  public_network_access_enabled = var.public # expect: TCOP-06-603 open
}

resource "azurerm_key_vault" "silent" { # expect: TCOP-06-603 fail
  name = "silent"
}

resource "azurerm_key_vault" "denies" { # expect: TCOP-06-603 pass
  name = "denies"

  network_acls {
    bypass         = "AzureServices"
    default_action = "Deny"
  }
}

resource "azurerm_key_vault" "private" {
  name                          = "private"
  public_network_access_enabled = false # expect: TCOP-06-603 pass
}
