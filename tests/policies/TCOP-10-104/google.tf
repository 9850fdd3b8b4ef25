provider "google" {
  project = "orders"
  region  = "europe-west2"
}

resource "google_sql_database_instance" "at_home" {
  name             = "orders"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    backup_configuration {
      enabled  = true
      location = "europe-west2" # expect: TCOP-10-104 pass
    }
  }
}

# the nearest multi-region is wider than one country
resource "google_sql_database_instance" "silent" {
  name             = "orders"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    backup_configuration { # expect: TCOP-10-104 fail
      enabled = true
    }
  }
}

resource "google_sql_database_instance" "abroad" {
  name             = "orders"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    backup_configuration {
      enabled  = true
      location = "eu" # expect: TCOP-10-104 fail
    }
  }
}

resource "google_sql_database_instance" "no_backups" {
  name             = "orders"
  database_version = "POSTGRES_16"
  settings { # expect: TCOP-10-104 open
    tier = "db-custom-2-7680"
  }
}

resource "google_sql_database_instance" "replica" {
  name                 = "orders-replica"
  database_version     = "POSTGRES_16"
  master_instance_name = google_sql_database_instance.at_home.name
}

resource "google_compute_resource_policy" "abroad" {
  name = "daily"
  snapshot_schedule_policy {
    snapshot_properties {
      storage_locations = ["us"] # expect: TCOP-10-104 fail
    }
  }
}

resource "google_compute_resource_policy" "at_home" {
  name = "daily"
  snapshot_schedule_policy {
    snapshot_properties {
      storage_locations = ["europe-west2"] # expect: TCOP-10-104 pass
    }
  }
}

resource "google_compute_resource_policy" "silent" {
  name = "daily"
  snapshot_schedule_policy { # expect: TCOP-10-104 open
    schedule {
      daily_schedule {
        days_in_cycle = 1
        start_time    = "04:00"
      }
    }
  }
}

# starts and stops machines: no snapshots
resource "google_compute_resource_policy" "machines" {
  name = "office-hours"
  instance_schedule_policy {
    time_zone = "Europe/London"
  }
}
