resource "google_compute_instance" "directory" {
  name = "directory"
  metadata = {
    enable-oslogin = "TRUE" # expect: TCOP-06-314 pass
  }
}

resource "google_compute_instance_template" "directory" {
  machine_type = "e2-medium"
  metadata = {
    enable-oslogin = true # expect: TCOP-06-314 pass
  }
}

resource "google_compute_instance_template" "keys" {
  machine_type = "e2-medium"
  metadata = {
    enable-oslogin = "false" # expect: TCOP-06-314 fail
  }
}

resource "google_compute_region_instance_template" "directory" {
  machine_type = "e2-medium"
  metadata = {
    enable-oslogin = true # expect: TCOP-06-314 pass
  }
}

resource "google_compute_region_instance_template" "keys" {
  machine_type = "e2-medium"
  metadata = {
    enable-oslogin = "false" # expect: TCOP-06-314 fail
  }
}
