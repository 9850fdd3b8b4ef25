provider "google" {
  default_labels = {
    owner = "records"
  }
}

resource "google_container_cluster" "silent" { # expect: TCOP-10-501 pass
  name     = "silent"
  location = "europe-west2"
}

# The provider gives its default labels to `labels`, and not to the `user_labels` of Cloud SQL.
resource "google_sql_database_instance" "silent" { # expect: TCOP-10-501 fail
  name             = "silent"
  database_version = "POSTGRES_17"
}
