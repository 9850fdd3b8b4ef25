resource "google_os_config_patch_deployment" "some" {
  instance_filter {
    group_labels {
      labels = { env = "dev" }
    }
  }
  recurring_schedule { # expect: TCOP-06-804 pass
    monthly {
      month_day = 1
    }
  }
}

resource "google_os_config_patch_deployment" "once" {
  instance_filter {
    all = true
  }
  one_time_schedule {
    execute_time = "2026-10-10T10:10:10Z"
  }
}

resource "google_compute_instance" "other" {
  name = "other"
}
