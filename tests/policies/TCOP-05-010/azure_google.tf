resource "azurerm_cosmosdb_sql_container" "fixed" {
  throughput = 4000 # expect: TCOP-05-010 fail
}

resource "azurerm_cosmosdb_sql_container" "scaled" {
  autoscale_settings { # expect: TCOP-05-010 pass
    max_throughput = 4000
  }
}

resource "azurerm_cosmosdb_sql_container" "shared" { # expect: TCOP-05-010 open
  name = "shared"
}

resource "google_bigtable_instance" "fixed" {
  cluster { # expect: TCOP-05-010 fail
    num_nodes = 3
  }
}

resource "google_bigtable_instance" "scaled" { # expect: TCOP-05-010 pass
  cluster {
    autoscaling_config {
      min_nodes  = 1
      max_nodes  = 3
      cpu_target = 50
    }
  }
}
