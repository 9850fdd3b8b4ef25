resource "google_compute_node_group" "sole" { # expect: TCOP-05-008 fail
  name          = "sole"
  node_template = "t"
}

resource "google_vmwareengine_private_cloud" "rented" { # expect: TCOP-05-008 fail
  name     = "rented"
  location = "europe-west2-a"
}

resource "google_compute_instance" "on_the_group" {
  name         = "on_the_group"
  machine_type = "n2-standard-4"
  scheduling {
    node_affinities { # the second one asks for nodes of one's own
      key      = "workload"
      operator = "NOT_IN" # expect: TCOP-05-008 fail
      values   = ["batch"]
    }
    node_affinities {
      key      = "compute.googleapis.com/node-group-name"
      operator = "IN"
      values   = ["sole"]
    }
  }
}

resource "google_compute_instance" "shared" { # expect: TCOP-05-008 pass
  name         = "shared"
  machine_type = "n2-standard-4"
}

resource "google_compute_instance_template" "metal" {
  machine_type = "c3-standard-192-metal" # expect: TCOP-05-008 fail
}

resource "google_compute_instance_template" "away" {
  machine_type = "n2-standard-4"
  scheduling {
    node_affinities {
      key      = "workload"
      operator = "NOT_IN" # expect: TCOP-05-008 pass
      values   = ["licensed"]
    }
  }
}
