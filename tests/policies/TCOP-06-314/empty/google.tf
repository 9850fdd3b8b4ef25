# No machine takes what it says.
resource "google_compute_project_metadata" "silent" {
  metadata = {
    serial-port-enable = "FALSE"
  }
}
