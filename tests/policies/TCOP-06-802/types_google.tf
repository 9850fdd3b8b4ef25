resource "google_sql_database_instance" "old" {
  name             = "old"
  database_version = "POSTGRES_11" # expect: TCOP-06-802 fail
}

resource "google_cloudfunctions_function" "old" {
  name    = "old"
  runtime = "nodejs18" # expect: TCOP-06-802 fail
}

resource "google_cloudfunctions_function" "current" {
  name    = "current"
  runtime = "nodejs24" # expect: TCOP-06-802 pass
}

resource "google_cloudfunctions2_function" "old" {
  name     = "old"
  location = "europe-west2"
  build_config {
    runtime = "nodejs18" # expect: TCOP-06-802 fail
  }
}

resource "google_cloudfunctions2_function" "current" {
  name     = "current"
  location = "europe-west2"
  build_config {
    runtime = "python313" # expect: TCOP-06-802 pass
  }
}

resource "google_container_cluster" "old" {
  name               = "old"
  min_master_version = "1.29.10-gke.1227000" # expect: TCOP-06-802 fail
  release_channel {
    channel = "UNSPECIFIED"
  }
}

resource "google_container_cluster" "current" {
  name               = "current"
  min_master_version = "1.35" # expect: TCOP-06-802 pass
  release_channel {
    channel = "UNSPECIFIED"
  }
}
