resource "google_compute_instance_template" "bad" {
  machine_type            = "e2-medium"
  metadata_startup_script = "DB_PASSWORD='h8sK2-lq9Zp' start" # expect: TCOP-06-501 fail
}

resource "google_compute_instance_template" "good" { # expect: TCOP-06-501 pass
  machine_type            = "e2-medium"
  metadata_startup_script = "apt-get update"
  metadata                = { enable-oslogin = "TRUE" }
}

resource "google_cloud_run_v2_job" "bad" {
  name     = "bad"
  location = "europe-west2"
  template {
    template {
      containers {
        image = "orders:1"
        env {
          name  = "DB_PASSWORD"
          value = "h8sK2-lq9Zp" # expect: TCOP-06-501 fail
        }
      }
    }
  }
}

resource "google_cloud_run_v2_job" "good" { # expect: TCOP-06-501 pass
  name     = "good"
  location = "europe-west2"
  template {
    template {
      containers {
        image = "orders:1"
        env {
          name  = "STAGE"
          value = "live"
        }
      }
    }
  }
}

resource "google_cloud_run_service" "bad" {
  name     = "bad"
  location = "europe-west2"
  template {
    spec {
      containers {
        image = "orders:1"
        env {
          name  = "API_TOKEN"
          value = "q7Lm2Xv9Rt4Zk8Wd1Ns6Pb3Y" # expect: TCOP-06-501 fail
        }
      }
    }
  }
}

resource "google_cloud_run_service" "good" { # expect: TCOP-06-501 pass
  name     = "good"
  location = "europe-west2"
  template {
    spec {
      containers {
        image = "orders:1"
        env {
          name = "API_TOKEN"
          value_from {
            secret_key_ref {
              name = "orders"
              key  = "latest"
            }
          }
        }
      }
    }
  }
}

resource "google_cloudfunctions_function" "bad" {
  name    = "bad"
  runtime = "nodejs24"
  build_environment_variables = {
    NPM_TOKEN = "q7Lm2Xv9Rt4Zk8Wd1Ns6Pb3Y" # expect: TCOP-06-501 fail
  }
}

resource "google_cloudfunctions_function" "good" { # expect: TCOP-06-501 pass
  name    = "good"
  runtime = "nodejs24"
  environment_variables = {
    STAGE = "live"
  }
  secret_environment_variables {
    key     = "API_TOKEN"
    secret  = "orders"
    version = "latest"
  }
}

resource "google_cloudfunctions2_function" "good" { # expect: TCOP-06-501 pass
  name     = "good"
  location = "europe-west2"
  build_config {
    runtime               = "nodejs24"
    environment_variables = { NODE_ENV = "production" }
  }
  service_config {
    environment_variables = { STAGE = "live" }
  }
}
