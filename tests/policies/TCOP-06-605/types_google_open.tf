variable "live" {
  type = bool
}

resource "google_container_cluster" "asked" {
  name = "asked"
  private_cluster_config {
    enable_private_endpoint = var.live # expect: TCOP-06-605 open
  }
}

resource "google_container_cluster" "perhaps_named" {
  name = "perhaps-named"
  dynamic "master_authorized_networks_config" {
    for_each = var.live ? [1] : []
    content { # expect: TCOP-06-605 open
      cidr_blocks {
        cidr_block = "10.0.0.0/8"
      }
    }
  }
}
