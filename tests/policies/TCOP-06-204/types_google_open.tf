variable "live" {
  type = bool
}

resource "google_sql_database_instance" "perhaps_a_replica" { # expect: TCOP-06-204 open
  name                 = "perhaps-a-replica"
  database_version     = "POSTGRES_17"
  master_instance_name = var.live ? "orders" : null
}
