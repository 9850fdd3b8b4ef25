resource "google_sql_database_instance" "silent" {
  name             = "silent"
  database_version = "POSTGRES_17"
  settings { # expect: TCOP-05-014 fail
    tier        = "db-custom-2-7680"
    user_labels = { environment = "production" }
  }
}

resource "google_redis_instance" "silent" { # expect: TCOP-05-014 fail
  name           = "silent"
  memory_size_gb = 4
  labels         = { environment = "production" }
}

resource "google_redis_instance" "basic" {
  name           = "basic"
  memory_size_gb = 4
  tier           = "BASIC" # expect: TCOP-05-014 fail
  labels         = { environment = "production" }
}

resource "google_redis_instance" "replicated" {
  name           = "replicated"
  memory_size_gb = 4
  tier           = "STANDARD_HA" # expect: TCOP-05-014 pass
  labels         = { environment = "production" }
}
