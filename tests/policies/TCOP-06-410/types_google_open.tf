variable "live" {
  type = bool
}

resource "google_compute_instance" "asked" {
  machine_type = "e2-medium"
  service_account {
    email  = var.live ? "web@p.iam.gserviceaccount.com" : "1234-compute@developer.gserviceaccount.com" # expect: TCOP-06-410 open
    scopes = ["cloud-platform"]
  }
}

resource "google_compute_instance_template" "asked" {
  machine_type = "e2-medium"
  service_account {
    scopes = var.live ? ["logging-write"] : ["cloud-platform"] # expect: TCOP-06-410 open
  }
}

data "google_compute_default_service_account" "default" {}

resource "google_compute_instance" "looked_up" {
  machine_type = "e2-medium"
  service_account {
    email  = data.google_compute_default_service_account.default.email
    scopes = ["cloud-platform"] # expect: TCOP-06-410 fail
  }
}

resource "google_service_account" "web" {
  account_id = "web"
}

resource "google_compute_instance" "made" {
  machine_type = "e2-medium"
  service_account {
    email  = google_service_account.web.email # expect: TCOP-06-410 pass
    scopes = ["cloud-platform"]
  }
}

variable "account" {
  type = string
}

resource "google_compute_instance" "given" {
  machine_type = "e2-medium"
  service_account {
    email  = var.account # expect: TCOP-06-410 open
    scopes = ["cloud-platform"]
  }
}

resource "google_compute_instance" "named" {
  machine_type = "e2-medium"
  service_account {
    email  = "web@${var.account}.iam.gserviceaccount.com" # expect: TCOP-06-410 pass
    scopes = ["cloud-platform"]
  }
}

# Neither of the two is shared.
resource "google_compute_instance" "either" {
  machine_type = "e2-medium"
  service_account {
    email  = var.live ? "web@p.iam.gserviceaccount.com" : "test@p.iam.gserviceaccount.com" # expect: TCOP-06-410 pass
    scopes = ["cloud-platform"]
  }
}
