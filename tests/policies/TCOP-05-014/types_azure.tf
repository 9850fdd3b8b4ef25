variable "redundant" {
  type = bool
}

resource "azurerm_postgresql_flexible_server" "two_zones" {
  name = "postgres-two-zones"
  tags = { environment = "production" }

  high_availability {
    mode = "ZoneRedundant" # expect: TCOP-05-014 pass
  }
}

# A standby beside the server goes down with it.
resource "azurerm_postgresql_flexible_server" "same_zone" {
  name = "postgres-same-zone"
  tags = { environment = "production" }

  high_availability {
    mode = "SameZone" # expect: TCOP-05-014 fail
  }
}

resource "azurerm_postgresql_flexible_server" "alone" { # expect: TCOP-05-014 fail
  name = "postgres-alone"
  tags = { environment = "production" }
}

resource "azurerm_postgresql_flexible_server" "perhaps" {
  name = "postgres-perhaps"
  tags = { environment = "production" }

  dynamic "high_availability" {
    for_each = var.redundant ? ["ZoneRedundant"] : []
    content {
      mode = high_availability.value # expect: TCOP-05-014 open
    }
  }
}

resource "azurerm_mysql_flexible_server" "two_zones" {
  name = "mysql-two-zones"
  tags = { environment = "production" }

  high_availability {
    mode = "ZoneRedundant" # expect: TCOP-05-014 pass
  }
}

# A standby beside the server goes down with it.
resource "azurerm_mysql_flexible_server" "same_zone" {
  name = "mysql-same-zone"
  tags = { environment = "production" }

  high_availability {
    mode = "SameZone" # expect: TCOP-05-014 fail
  }
}

resource "azurerm_mysql_flexible_server" "alone" { # expect: TCOP-05-014 fail
  name = "mysql-alone"
  tags = { environment = "production" }
}

resource "azurerm_mysql_flexible_server" "perhaps" {
  name = "mysql-perhaps"
  tags = { environment = "production" }

  dynamic "high_availability" {
    for_each = var.redundant ? ["ZoneRedundant"] : []
    content {
      mode = high_availability.value # expect: TCOP-05-014 open
    }
  }
}
