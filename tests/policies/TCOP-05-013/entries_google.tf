variable "accelerators" {}

resource "google_compute_instance" "first" {
  name         = "first"
  machine_type = "n1-standard-1" # expect: TCOP-05-013 fail
}

resource "google_compute_instance" "micro" {
  name         = "micro"
  machine_type = "zones/europe-west2-a/machineTypes/f1-micro" # expect: TCOP-05-013 fail
}

resource "google_compute_instance" "custom" {
  name         = "custom"
  machine_type = "custom-2-4096" # expect: TCOP-05-013 fail
}

# Several accelerators attach to nothing else.
resource "google_compute_instance" "accelerated" {
  name         = "accelerated"
  machine_type = "n1-standard-4"
  guest_accelerator { # expect: TCOP-05-013 pass
    type  = "nvidia-tesla-t4"
    count = 1
  }
}

resource "google_compute_instance" "perhaps" {
  name         = "perhaps"
  machine_type = "n1-standard-4"
  dynamic "guest_accelerator" {
    for_each = var.accelerators
    content { # expect: TCOP-05-013 open
      type  = guest_accelerator.value
      count = 1
    }
  }
}

resource "google_compute_instance" "current" {
  name         = "current"
  machine_type = "e2-medium" # expect: TCOP-05-013 pass
}

resource "google_compute_instance_template" "shared" {
  machine_type = "g1-small" # expect: TCOP-05-013 fail
}

resource "google_compute_instance_template" "current" {
  machine_type = "n2-custom-2-4096" # expect: TCOP-05-013 pass
}
