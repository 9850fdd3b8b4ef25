variable "days" {
  type = number
}

resource "google_compute_resource_policy" "ends" {
  name   = "ends"
  region = "europe-west2"
  snapshot_schedule_policy {
    schedule {
      daily_schedule {
        days_in_cycle = 1
        start_time    = "04:00"
      }
    }
    retention_policy {
      max_retention_days = 14 # expect: TCOP-10-204 pass
    }
  }
}

resource "google_compute_resource_policy" "for_ever" {
  name   = "for-ever"
  region = "europe-west2"
  snapshot_schedule_policy { # expect: TCOP-10-204 fail
    schedule {
      daily_schedule {
        days_in_cycle = 1
        start_time    = "04:00"
      }
    }
  }
}

resource "google_compute_resource_policy" "long" {
  name   = "long"
  region = "europe-west2"
  snapshot_schedule_policy {
    retention_policy {
      max_retention_days = 5000 # expect: TCOP-10-204 fail
    }
  }
}

resource "google_compute_resource_policy" "asked" {
  name   = "asked"
  region = "europe-west2"
  snapshot_schedule_policy {
    retention_policy {
      max_retention_days = var.days # expect: TCOP-10-204 open
    }
  }
}

# A policy that places machines makes no copies.
resource "google_compute_resource_policy" "placement" {
  name   = "placement"
  region = "europe-west2"
  group_placement_policy {
    vm_count = 2
  }
}
