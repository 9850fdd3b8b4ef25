variable "enforced" {
  type = bool
}

variable "datapath" {
  type = string
}

resource "google_container_cluster" "silent" { # expect: TCOP-06-612 fail
  name = "silent"
}

resource "google_container_cluster" "policy" {
  network_policy {
    enabled = true # expect: TCOP-06-612 pass
  }
}

resource "google_container_cluster" "policy_as_text" {
  network_policy {
    enabled  = "true" # expect: TCOP-06-612 pass
    provider = "CALICO"
  }
}

resource "google_container_cluster" "off" {
  network_policy {
    enabled = false # expect: TCOP-06-612 fail
  }
}

resource "google_container_cluster" "dataplane" {
  datapath_provider = "ADVANCED_DATAPATH" # expect: TCOP-06-612 pass
}

# Dataplane V2 enforces policies by itself, and takes no Calico beside it.
resource "google_container_cluster" "dataplane_without_calico" {
  datapath_provider = "ADVANCED_DATAPATH" # expect: TCOP-06-612 pass
  network_policy {
    enabled = false
  }
}

resource "google_container_cluster" "legacy" {
  datapath_provider = "LEGACY_DATAPATH" # expect: TCOP-06-612 fail
}

resource "google_container_cluster" "autopilot" {
  enable_autopilot = true # expect: TCOP-06-612 pass
}

resource "google_container_cluster" "no_autopilot" {
  enable_autopilot = false # expect: TCOP-06-612 fail
}

# The add-on alone does nothing.
resource "google_container_cluster" "addon" { # expect: TCOP-06-612 fail
  addons_config {
    network_policy_config {
      disabled = false
    }
  }
}

resource "google_container_cluster" "asked" {
  network_policy {
    enabled = var.enforced # expect: TCOP-06-612 open
  }
}

resource "google_container_cluster" "datapath_asked" {
  datapath_provider = var.datapath # expect: TCOP-06-612 open
}

resource "google_container_cluster" "datapath_asked_beside_policy" {
  datapath_provider = var.datapath
  network_policy {
    enabled = true # expect: TCOP-06-612 pass
  }
}

resource "google_container_cluster" "perhaps" {
  dynamic "network_policy" {
    for_each = var.enforced ? [1] : []
    content {
      enabled = true # expect: TCOP-06-612 open
    }
  }
}

resource "google_container_cluster" "none" {
  count = 0
}
