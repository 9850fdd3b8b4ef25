# read-only access is not access to everything
resource "google_compute_instance" "reads" {
  service_account {
    scopes = ["https://www.googleapis.com/auth/cloud-platform.read-only"] # expect: TCOP-06-410 pass
  }
}

resource "google_compute_region_instance_template" "wide" {
  service_account {
    scopes = ["https://www.googleapis.com/auth/cloud-platform"] # expect: TCOP-06-410 fail
  }
}

resource "google_compute_instance_from_template" "wide" {
  source_instance_template = "template"
  service_account {
    scopes = ["cloud-platform"] # expect: TCOP-06-410 fail
  }
}

resource "google_compute_instance_from_template" "own" {
  source_instance_template = "template"
  service_account {
    email  = "web@project.iam.gserviceaccount.com" # expect: TCOP-06-410 pass
    scopes = ["cloud-platform"]
  }
}

# the template decides
resource "google_compute_instance_from_template" "silent" {
  source_instance_template = "template"
}

resource "google_compute_region_instance_template" "own" {
  service_account {
    email  = "web@project.iam.gserviceaccount.com" # expect: TCOP-06-410 pass
    scopes = ["cloud-platform"]
  }
}
