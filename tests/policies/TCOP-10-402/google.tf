resource "google_firestore_database" "silent" { # expect: TCOP-10-402 fail
  name = "orders"
}

resource "google_firestore_database" "on" {
  name                              = "orders"
  point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED" # expect: TCOP-10-402 pass
}

resource "google_spanner_database" "week" {
  version_retention_period = "7d" # expect: TCOP-10-402 pass
}

resource "google_spanner_database" "hour" { # expect: TCOP-10-402 fail
  name = "orders"
}

resource "google_bigtable_table" "backed_up" {
  automated_backup_policy { # expect: TCOP-10-402 pass
    retention_period = "72h0m0s"
  }
}
