variable "mode" {}

resource "google_container_cluster" "with_identities" {
  name = "with-identities"
  workload_identity_config {
    workload_pool = "project.svc.id.goog"
  }
}

resource "google_container_cluster" "plain" {
  name = "plain"
}

resource "google_container_node_pool" "hidden" {
  cluster = google_container_cluster.with_identities.name
  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA" # expect: TCOP-06-412 pass
    }
  }
}

resource "google_container_node_pool" "shown" {
  cluster = google_container_cluster.with_identities.name
  node_config {
    workload_metadata_config {
      mode = "GCE_METADATA" # expect: TCOP-06-412 fail
    }
  }
}

resource "google_container_node_pool" "asked" {
  cluster = google_container_cluster.with_identities.name
  node_config {
    workload_metadata_config {
      mode = var.mode # expect: TCOP-06-412 open
    }
  }
}

# a new group of a cluster with a workload pool hides them by itself
resource "google_container_node_pool" "silent" { # expect: TCOP-06-412 pass
  cluster = google_container_cluster.with_identities.id
}

resource "google_container_node_pool" "silent_in_plain" { # expect: TCOP-06-412 fail
  cluster = "plain"
}

resource "google_container_node_pool" "elsewhere" { # expect: TCOP-06-412 open
  cluster = "other"
}

# provider 3
resource "google_container_node_pool" "older" {
  cluster = google_container_cluster.plain.name
  node_config {
    workload_metadata_config {
      node_metadata = "GKE_METADATA_SERVER" # expect: TCOP-06-412 pass
    }
  }
}
