variable "forward" {
  type = bool
}

variable "name" {
  type = string
}

variable "metadata" {
  type = map(string)
}

variable "key" {
  type = string
}

resource "google_compute_instance" "silent" { # expect: TCOP-06-610 pass
  name = "silent"
}

resource "google_compute_instance" "forwards" {
  name           = "forwards"
  can_ip_forward = true # expect: TCOP-06-610 fail
}

resource "google_compute_instance" "keeps" {
  name           = "keeps"
  can_ip_forward = false
  metadata = {
    serial-port-enable = "FALSE" # expect: TCOP-06-610 pass
  }
}

resource "google_compute_instance" "console" {
  name = "console"
  metadata = {
    serial-port-enable = "TRUE" # expect: TCOP-06-610 fail
  }
}

resource "google_compute_instance" "console_by_number" {
  name = "by-number"
  metadata = {
    serial-port-enable = 1 # expect: TCOP-06-610 fail
  }
}

resource "google_compute_instance" "some_metadata" {
  name     = "some"
  metadata = var.metadata # expect: TCOP-06-610 open
}

resource "google_compute_instance" "asked" {
  name           = "asked"
  can_ip_forward = var.forward # expect: TCOP-06-610 open
}

# A firewall forwards, and its console is as open as any.
resource "google_compute_instance" "edge" {
  name           = "firewall-1"
  can_ip_forward = true
  metadata = {
    serial-port-enable = true # expect: TCOP-06-610 fail
  }
}

resource "google_compute_instance" "by_name" { # expect: TCOP-06-610 pass
  name           = "nat-1"
  can_ip_forward = true
}

resource "google_compute_instance" "by_label" { # expect: TCOP-06-610 pass
  name           = var.name
  can_ip_forward = true
  labels = {
    role = "vpn"
  }
}

resource "google_compute_instance" "of_some_name" {
  name           = var.name
  can_ip_forward = true # expect: TCOP-06-610 open
}

resource "google_compute_instance" "way_out" { # expect: TCOP-06-610 pass
  name           = "out"
  can_ip_forward = true
}

resource "google_compute_route" "out" {
  dest_range        = "0.0.0.0/0"
  next_hop_instance = google_compute_instance.way_out.self_link
}

resource "google_compute_instance_template" "silent" { # expect: TCOP-06-610 pass
  name_prefix = "silent-"
}

resource "google_compute_instance_template" "forwards" {
  name_prefix    = "web-"
  can_ip_forward = true # expect: TCOP-06-610 fail
}

resource "google_compute_instance_template" "router" { # expect: TCOP-06-610 pass
  can_ip_forward = true
}

resource "google_compute_region_instance_template" "silent" { # expect: TCOP-06-610 pass
  name_prefix = "silent-"
}

resource "google_compute_region_instance_template" "forwards" {
  name           = "web"
  can_ip_forward = true # expect: TCOP-06-610 fail
}

resource "google_compute_region_instance_template" "console" {
  metadata = {
    serial-port-enable = "y" # expect: TCOP-06-610 fail
  }
}

resource "google_compute_project_metadata" "open" {
  metadata = {
    serial-port-enable = true # expect: TCOP-06-610 fail
  }
}

resource "google_compute_project_metadata" "closed" {
  metadata = {
    serial-port-enable = false # expect: TCOP-06-610 pass
  }
}

resource "google_compute_project_metadata" "of_other_things" {
  metadata = {
    enable-oslogin = true
  }
}

resource "google_compute_project_metadata_item" "open" {
  key   = "serial-port-enable"
  value = "true" # expect: TCOP-06-610 fail
}

resource "google_compute_project_metadata_item" "closed" {
  key   = "serial-port-enable"
  value = "false" # expect: TCOP-06-610 pass
}

resource "google_compute_project_metadata_item" "of_another_thing" {
  key   = "enable-oslogin"
  value = "true"
}

resource "google_compute_project_metadata_item" "of_some_key" {
  key   = var.key
  value = "true"
}
