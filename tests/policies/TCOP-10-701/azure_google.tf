variable "grows" {
  type = bool
}

variable "limit" {
  type = number
}

resource "azurerm_postgresql_flexible_server" "grows" {
  auto_grow_enabled = true # expect: TCOP-10-701 pass
}

resource "azurerm_postgresql_flexible_server" "silent" { # expect: TCOP-10-701 fail
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "asked" {
  auto_grow_enabled = var.grows # expect: TCOP-10-701 open
}

resource "azurerm_mysql_flexible_server" "silent" {
  storage { # expect: TCOP-10-701 pass
    size_gb = 20
  }
}

resource "azurerm_mysql_flexible_server" "fixed" {
  storage {
    auto_grow_enabled = "false" # expect: TCOP-10-701 fail
  }
}

resource "google_sql_database_instance" "silent" {
  settings { # expect: TCOP-10-701 pass
    tier = "db-f1-micro"
  }
}

resource "google_sql_database_instance" "fixed" {
  settings {
    disk_autoresize = false # expect: TCOP-10-701 fail
    disk_size       = 100
  }
}

resource "google_sql_database_instance" "no_room" {
  settings {
    disk_autoresize       = true
    disk_autoresize_limit = 100 # expect: TCOP-10-701 fail
    disk_size             = 100
  }
}

resource "google_sql_database_instance" "room" {
  settings {
    disk_autoresize       = true # expect: TCOP-10-701 pass
    disk_autoresize_limit = 500
    disk_size             = 100
  }
}

resource "google_sql_database_instance" "asked" {
  settings {
    disk_autoresize_limit = var.limit # expect: TCOP-10-701 open
  }
}

resource "google_sql_database_instance" "copied" { # expect: TCOP-10-701 open
  clone {
    source_instance_name = "first"
  }
}
