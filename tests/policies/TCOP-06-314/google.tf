variable "login" {
  type = string
}

resource "google_compute_project_metadata" "on" {
  metadata = {
    enable-oslogin = "TRUE" # expect: TCOP-06-314 pass
  }
}

resource "google_compute_project_metadata" "off" {
  metadata = {
    enable-oslogin = "FALSE" # expect: TCOP-06-314 fail
  }
}

resource "google_compute_project_metadata" "asked" {
  metadata = {
    enable-oslogin = var.login # expect: TCOP-06-314 open
  }
}

resource "google_compute_project_metadata_item" "on" {
  key   = "enable-oslogin"
  value = true # expect: TCOP-06-314 pass
}

resource "google_compute_project_metadata_item" "off" {
  key   = "enable-oslogin"
  value = "false" # expect: TCOP-06-314 fail
}

resource "google_compute_project_metadata_item" "other" {
  key   = "startup-script"
  value = "false"
}

# The item says it for the project.
resource "google_compute_project_metadata" "beside_an_item" {
  metadata = {
    serial-port-enable = "FALSE"
  }
}

resource "google_compute_instance" "silent" {
  name = "silent"
}

resource "google_compute_instance" "off" {
  metadata = {
    enable-oslogin = "FALSE" # expect: TCOP-06-314 fail
  }
}
