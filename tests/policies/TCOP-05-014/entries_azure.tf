variable "sku" {}

resource "azurerm_mssql_database" "spread" {
  name           = "spread"
  sku_name       = "BC_Gen5_4"
  zone_redundant = true # expect: TCOP-05-014 pass
  tags           = { environment = "production" }
}

resource "azurerm_mssql_database" "silent" { # expect: TCOP-05-014 fail
  name     = "silent"
  sku_name = "P2"
  tags     = { environment = "production" }
}

# The tier has no zones.
resource "azurerm_mssql_database" "standard" {
  name     = "standard"
  sku_name = "S2"
  tags     = { environment = "production" }
}

# The pool decides.
resource "azurerm_mssql_database" "pooled" {
  name     = "pooled"
  sku_name = "ElasticPool"
  tags     = { environment = "production" }
}

resource "azurerm_mssql_database" "asked" {
  name     = "asked"
  sku_name = var.sku # expect: TCOP-05-014 open
  tags     = { environment = "production" }
}

resource "azurerm_mssql_database" "chosen" { # expect: TCOP-05-014 open
  name = "chosen"
  tags = { environment = "production" }
}

resource "azurerm_mssql_database" "untagged" { # expect: TCOP-05-014 open
  name     = "untagged"
  sku_name = "GP_Gen5_2"
}

resource "azurerm_service_plan" "spread" {
  name                   = "spread"
  sku_name               = "P1v3"
  zone_balancing_enabled = true # expect: TCOP-05-014 pass
  tags                   = { environment = "production" }
}

resource "azurerm_service_plan" "single" {
  name                   = "single"
  sku_name               = "I1v2"
  zone_balancing_enabled = false # expect: TCOP-05-014 fail
  tags                   = { environment = "production" }
}

resource "azurerm_service_plan" "basic" {
  name     = "basic"
  sku_name = "B1"
  tags     = { environment = "production" }
}

# The region has no zones.
resource "azurerm_service_plan" "in_the_west" {
  name     = "in_the_west"
  location = "UK West"
  sku_name = "P1v3"
  tags     = { environment = "production" }
}

resource "azurerm_postgresql_flexible_server" "in_the_west" {
  name     = "in_the_west"
  location = "ukwest"
  tags     = { environment = "production" }
  high_availability {
    mode = "SameZone" # expect: TCOP-05-014 pass
  }
}
