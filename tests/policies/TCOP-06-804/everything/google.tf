resource "google_os_config_patch_deployment" "all" {
  instance_filter {
    all = "true"
  }
  recurring_schedule { # expect: TCOP-06-804 pass
    weekly {
      day_of_week = "MONDAY"
    }
  }
}

resource "google_compute_instance" "patched" { # expect: TCOP-06-804 pass
  name = "patched"
}
