resource "google_compute_instance" "bad" {
  name                    = "bad"
  metadata_startup_script = "DB_PASSWORD='h8sK2-lq9Zp' start" # expect: TCOP-06-501 fail
}

resource "google_compute_instance" "good" { # expect: TCOP-06-501 pass
  name     = "good"
  metadata = { enable-oslogin = "TRUE" }
}

resource "google_cloud_run_v2_service" "bad" {
  name = "bad"
  template {
    containers {
      image = "orders:1"
      env {
        name  = "SLACK"
        value = "https://hooks.slack.com/services/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" # expect: TCOP-06-501 fail
      }
    }
  }
}

resource "google_cloud_run_v2_service" "good" { # expect: TCOP-06-501 pass
  name = "good"
  template {
    containers {
      image = "orders:1"
      env {
        name = "DB_PASSWORD"
        value_source {
          secret_key_ref {
            secret = "orders"
          }
        }
      }
      env {
        name  = "STAGE"
        value = "prod"
      }
    }
  }
}

resource "google_cloudfunctions2_function" "bad" {
  name = "bad"
  service_config {
    environment_variables = {
      API_KEY = "AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q" # expect: TCOP-06-501 fail
    }
  }
}
