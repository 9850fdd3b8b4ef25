variable "setting" {}

resource "google_artifact_registry_repository" "off" {
  repository_id = "off"
  format        = "DOCKER"
  vulnerability_scanning_config {
    enablement_config = "DISABLED" # expect: TCOP-06-803 fail
  }
}

resource "google_artifact_registry_repository" "inherited" { # expect: TCOP-06-803 open
  repository_id = "inherited"
  format        = "DOCKER"
  vulnerability_scanning_config {
    enablement_config = "INHERITED"
  }
}

resource "google_artifact_registry_repository" "silent" { # expect: TCOP-06-803 open
  repository_id = "silent"
  format        = "DOCKER"
}

resource "google_artifact_registry_repository" "asked" {
  repository_id = "asked"
  format        = "DOCKER"
  vulnerability_scanning_config {
    enablement_config = var.setting # expect: TCOP-06-803 open
  }
}

resource "google_artifact_registry_repository" "packages" {
  repository_id = "packages"
  format        = "PYTHON"
}

resource "google_artifact_registry_repository" "virtual" {
  repository_id = "virtual"
  format        = "DOCKER"
  mode          = "VIRTUAL_REPOSITORY"
}
