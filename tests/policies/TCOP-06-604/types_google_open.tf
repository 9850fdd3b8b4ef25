variable "live" {
  type = bool
}

resource "google_compute_instance" "asked" {
  machine_type = "e2-medium"
  network_interface {
    network = "default"
    dynamic "access_config" {
      for_each = var.live ? [1] : []
      content {} # expect: TCOP-06-604 open
    }
  }
}

resource "google_compute_instance_template" "asked" {
  machine_type = "e2-medium"
  network_interface {
    network = "default"
    dynamic "access_config" {
      for_each = var.live ? [1] : []
      content {} # expect: TCOP-06-604 open
    }
  }
}
