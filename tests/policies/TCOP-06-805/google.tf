variable "fixed" {
  type = bool
}

variable "kind" {
  type = string
}

resource "google_artifact_registry_repository" "silent" { # expect: TCOP-06-805 fail
  repository_id = "silent"
  format        = "DOCKER"
}

resource "google_artifact_registry_repository" "off" {
  repository_id = "off"
  format        = "DOCKER"
  mode          = "STANDARD_REPOSITORY"
  docker_config {
    immutable_tags = false # expect: TCOP-06-805 fail
  }
}

resource "google_artifact_registry_repository" "on" {
  repository_id = "on"
  format        = "docker"
  docker_config {
    immutable_tags = "true" # expect: TCOP-06-805 pass
  }
}

resource "google_artifact_registry_repository" "asked" {
  repository_id = "asked"
  format        = "DOCKER"
  docker_config {
    immutable_tags = var.fixed # expect: TCOP-06-805 open
  }
}

resource "google_artifact_registry_repository" "maybe" {
  repository_id = "maybe"
  format        = "DOCKER"
  dynamic "docker_config" {
    for_each = var.fixed ? [1] : []
    content {
      immutable_tags = true # expect: TCOP-06-805 open
    }
  }
}

resource "google_artifact_registry_repository" "of_a_kind" { # expect: TCOP-06-805 open
  repository_id = "of-a-kind"
  format        = var.kind
}

resource "google_artifact_registry_repository" "of_a_kind_off" {
  repository_id = "of-a-kind"
  format        = var.kind
  docker_config {
    immutable_tags = false # expect: TCOP-06-805 open
  }
}

resource "google_artifact_registry_repository" "of_a_kind_on" {
  repository_id = "of-a-kind"
  format        = var.kind
  docker_config {
    immutable_tags = true # expect: TCOP-06-805 pass
  }
}

resource "google_artifact_registry_repository" "in_a_mode" { # expect: TCOP-06-805 open
  repository_id = "in-a-mode"
  format        = "DOCKER"
  mode          = var.kind
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

resource "google_artifact_registry_repository" "cache" {
  repository_id = "cache"
  format        = "DOCKER"
  mode          = "REMOTE_REPOSITORY"
}
