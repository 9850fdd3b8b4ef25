variable "project" {
  type = string
}

resource "google_compute_project_metadata" "silent" {
  metadata = { # expect: TCOP-06-314 pass
    serial-port-enable = "FALSE"
  }
}

resource "google_compute_instance" "one" {
  name = "one"
}

resource "google_org_policy_policy" "required" {
  name = "projects/${var.project}/policies/compute.requireOsLogin"
  spec {
    rules {
      enforce = "TRUE"
    }
  }
}
