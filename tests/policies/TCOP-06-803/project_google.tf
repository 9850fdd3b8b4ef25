resource "google_project_service" "scanner" {
  for_each = toset(["artifactregistry.googleapis.com", "containerscanning.googleapis.com"])
  service  = each.value # expect: TCOP-06-803 pass
}

resource "google_artifact_registry_repository" "silent" {
  repository_id = "silent"
  format        = "DOCKER"
}

resource "google_artifact_registry_repository" "off" {
  repository_id = "off"
  format        = "DOCKER"
  vulnerability_scanning_config {
    enablement_config = "DISABLED" # expect: TCOP-06-803 fail
  }
}
