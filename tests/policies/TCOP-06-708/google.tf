resource "google_container_cluster" "silent" { # expect: TCOP-06-708 pass
  name     = "silent"
  location = "europe-west2"
}

resource "google_container_cluster" "off" {
  name            = "off"
  location        = "europe-west2"
  logging_service = "none" # expect: TCOP-06-708 fail
}

resource "google_container_cluster" "no_components" {
  name     = "no-components"
  location = "europe-west2"
  logging_config {
    enable_components = [] # expect: TCOP-06-708 fail
  }
}

resource "google_container_cluster" "system" {
  name     = "system"
  location = "europe-west2"
  logging_config {
    enable_components = ["SYSTEM_COMPONENTS", "WORKLOADS"] # expect: TCOP-06-708 pass
  }
}
