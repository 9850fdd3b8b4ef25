variable "secure" {
  type = bool
}

resource "google_compute_instance" "silent" { # expect: TCOP-06-414 fail
  name         = "web"
  machine_type = "e2-small"
}

resource "google_compute_instance" "shielded" {
  name         = "web"
  machine_type = "e2-small"
  shielded_instance_config {
    enable_secure_boot = true # expect: TCOP-06-414 pass
  }
}

resource "google_compute_instance_template" "silent" { # expect: TCOP-06-414 fail
  name         = "web"
  machine_type = "e2-small"
}

resource "google_compute_instance_template" "shielded" {
  name         = "web"
  machine_type = "e2-small"
  shielded_instance_config {
    enable_secure_boot = true # expect: TCOP-06-414 pass
  }
}

resource "google_compute_region_instance_template" "silent" { # expect: TCOP-06-414 fail
  name         = "web"
  machine_type = "e2-small"
}

resource "google_compute_region_instance_template" "shielded" {
  name         = "web"
  machine_type = "e2-small"
  shielded_instance_config {
    enable_secure_boot = true # expect: TCOP-06-414 pass
  }
}

resource "google_compute_instance" "off" {
  name = "web"
  shielded_instance_config {
    enable_secure_boot = "false" # expect: TCOP-06-414 fail
  }
}

resource "google_compute_instance" "half" {
  name = "web"
  shielded_instance_config { # expect: TCOP-06-414 fail
    enable_vtpm                 = true
    enable_integrity_monitoring = true
  }
}

resource "google_compute_instance" "unmeasured" {
  name = "web"
  shielded_instance_config {
    enable_secure_boot = true
    enable_vtpm        = false # expect: TCOP-06-414 fail
  }
}

resource "google_compute_instance" "unmonitored" {
  name = "web"
  shielded_instance_config {
    enable_secure_boot          = true
    enable_integrity_monitoring = false # expect: TCOP-06-414 fail
  }
}

resource "google_compute_instance" "asked" {
  name = "web"
  shielded_instance_config {
    enable_secure_boot = var.secure # expect: TCOP-06-414 open
  }
}

resource "google_compute_instance" "maybe" {
  name = "web"
  dynamic "shielded_instance_config" {
    for_each = var.secure ? [1] : []
    content {
      enable_secure_boot = true # expect: TCOP-06-414 open
    }
  }
}

resource "google_compute_instance" "each_good" {
  name = "web"
  shielded_instance_config {
    enable_secure_boot          = true # expect: TCOP-06-414 pass
    enable_integrity_monitoring = var.secure ? true : null
  }
}

resource "google_compute_instance" "none" {
  count = 0
  name  = "web"
}
