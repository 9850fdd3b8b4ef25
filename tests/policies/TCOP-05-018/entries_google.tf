resource "google_container_registry" "images" { # expect: TCOP-05-018 fail
  project = "p"
}

resource "google_artifact_registry_repository" "current" {
  repository_id = "current"
  format        = "DOCKER"
}

resource "google_data_catalog_entry" "entry" { # expect: TCOP-05-018 open
  entry_group = "g"
  entry_id    = "e"
}

# Tags of policies stay: columns of BigQuery are guarded by them.
resource "google_data_catalog_policy_tag" "stays" {
  taxonomy     = "t"
  display_name = "personal"
}

# The first generation has no day of its end.
resource "google_cloudfunctions_function" "first" {
  name    = "first"
  runtime = "python312"
}
