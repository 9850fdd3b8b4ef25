variable "kept" {
  type = bool
}

variable "pools" {
  type = list(string)
}

resource "google_container_node_pool" "silent" { # expect: TCOP-06-414 fail
  name    = "web"
  cluster = "web"
}

resource "google_container_node_pool" "unmonitored" {
  name    = "web"
  cluster = "web"
  node_config {
    shielded_instance_config {
      enable_secure_boot          = true
      enable_integrity_monitoring = false # expect: TCOP-06-414 fail
    }
  }
}

resource "google_container_node_pool" "shielded" {
  name    = "web"
  cluster = "web"
  node_config {
    shielded_instance_config {
      enable_secure_boot = true # expect: TCOP-06-414 pass
    }
  }
}

resource "google_container_cluster" "silent" { # expect: TCOP-06-414 fail
  name               = "web"
  initial_node_count = 1
}

resource "google_container_cluster" "shielded" {
  name               = "web"
  initial_node_count = 1
  node_config {
    shielded_instance_config {
      enable_secure_boot = true # expect: TCOP-06-414 pass
    }
  }
}

resource "google_container_cluster" "taken_away" {
  name                     = "web"
  initial_node_count       = 1
  remove_default_node_pool = true
}

resource "google_container_cluster" "perhaps_taken_away" { # expect: TCOP-06-414 open
  name                     = "web"
  initial_node_count       = 1
  remove_default_node_pool = var.kept ? false : true
}

resource "google_container_cluster" "autopilot" {
  name             = "web"
  enable_autopilot = true
}

resource "google_container_cluster" "perhaps_autopilot" { # expect: TCOP-06-414 open
  name             = "web"
  enable_autopilot = var.kept
}

resource "google_container_cluster" "own_blocks" {
  name = "web"
  node_pool {
    name = "good"
    node_config {
      shielded_instance_config {
        enable_secure_boot = true
      }
    }
  }
  node_pool {
    name = "bad"
    node_config {
      shielded_instance_config {
        enable_secure_boot = false # expect: TCOP-06-414 fail
      }
    }
  }
}

resource "google_container_cluster" "good_blocks" {
  name = "web"
  node_pool {
    name = "good"
    node_config {
      shielded_instance_config {
        enable_secure_boot = true # expect: TCOP-06-414 pass
      }
    }
  }
}

resource "google_container_cluster" "given_blocks" { # expect: TCOP-06-414 open
  name = "web"
  dynamic "node_pool" {
    for_each = var.pools
    content {
      name = node_pool.value
    }
  }
}
