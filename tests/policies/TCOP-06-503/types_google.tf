resource "google_secret_manager_secret" "for_ever" { # expect: TCOP-06-503 fail
  secret_id = "orders-db-password"
  replication {
    auto {}
  }
}

resource "google_secret_manager_secret" "rotated" {
  secret_id = "orders-db-user"
  replication {
    auto {}
  }
  topics {
    name = "projects/p/topics/rotate"
  }
  rotation { # expect: TCOP-06-503 pass
    next_rotation_time = "2027-01-31T00:00:00Z"
    rotation_period    = "2592000s"
  }
}
