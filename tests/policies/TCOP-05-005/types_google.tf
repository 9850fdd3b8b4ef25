resource "google_cloud_run_v2_service" "database" {
  name     = "database"
  location = "europe-west2"
  template {
    containers {
      image = "docker.io/library/postgres:17" # expect: TCOP-05-005 fail
      volume_mounts {
        name       = "data"
        mount_path = "/var/lib/postgresql/data"
      }
    }
  }
}

resource "google_cloud_run_v2_service" "web" {
  name     = "web"
  location = "europe-west2"
  template {
    containers {
      image = "europe-west2-docker.pkg.dev/p/web/orders:1" # expect: TCOP-05-005 pass
    }
  }
}

# It may be a throw-away copy.
resource "google_cloud_run_v2_service" "fixture" {
  name     = "fixture"
  location = "europe-west2"
  template {
    containers {
      image = "postgres:17" # expect: TCOP-05-005 open
    }
  }
}
