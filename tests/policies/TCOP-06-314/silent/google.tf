resource "google_compute_project_metadata" "silent" { # expect: TCOP-06-314 open
  metadata = {
    serial-port-enable = "FALSE"
  }
}

resource "google_compute_instance" "one" {
  name = "one"
}

# Not enforced: this asks for nothing.
resource "google_org_policy_policy" "off" {
  name = "projects/one/policies/compute.requireOsLogin"
  spec {
    rules {
      enforce = "FALSE"
    }
  }
}
