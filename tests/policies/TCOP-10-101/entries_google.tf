variable "regions" {
  type = list(string)
}

resource "google_pubsub_topic" "home" {
  name = "home"
  message_storage_policy {
    allowed_persistence_regions = ["europe-west2"] # expect: TCOP-10-101 pass
  }
}

resource "google_pubsub_topic" "abroad" {
  name = "abroad"
  message_storage_policy {
    allowed_persistence_regions = ["us-central1", "us-east1"] # expect: TCOP-10-101 fail
  }
}

# messages may be kept in each of them
resource "google_pubsub_topic" "both" {
  name = "both"
  message_storage_policy {
    allowed_persistence_regions = ["europe-west2", "us-central1"] # expect: TCOP-10-101 open
  }
}

resource "google_pubsub_topic" "given" {
  name = "given"
  message_storage_policy {
    allowed_persistence_regions = var.regions # expect: TCOP-10-101 open
  }
}

# the organisation's policy decides
resource "google_pubsub_topic" "silent" {
  name = "silent"
}

resource "google_compute_snapshot" "home" {
  name              = "home"
  source_disk       = "data"
  storage_locations = ["europe-west2"] # expect: TCOP-10-101 pass
}

resource "google_compute_snapshot" "abroad" {
  name              = "abroad"
  source_disk       = "data"
  storage_locations = ["us"] # expect: TCOP-10-101 fail
}

resource "google_compute_snapshot" "silent" { # expect: TCOP-10-101 open
  name        = "silent"
  source_disk = "data"
}
