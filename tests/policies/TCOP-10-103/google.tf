variable "region" {}

resource "google_spanner_instance" "at_home" {
  name         = "orders"
  display_name = "orders"
  config       = "projects/orders/instanceConfigs/regional-europe-west2" # expect: TCOP-10-103 pass
}

resource "google_spanner_instance" "continent" {
  name         = "orders"
  display_name = "orders"
  config       = "nam-eur-asia1" # expect: TCOP-10-103 fail
}

resource "google_spanner_instance" "asked" {
  name         = "orders"
  display_name = "orders"
  config       = "regional-${var.region}" # expect: TCOP-10-103 open
}

resource "google_secret_manager_secret" "at_home" {
  secret_id = "password"
  replication {
    user_managed {
      replicas {
        location = "europe-west2" # expect: TCOP-10-103 pass
      }
    }
  }
}

resource "google_secret_manager_secret" "abroad" {
  secret_id = "password"
  replication {
    user_managed {
      replicas {
        location = "europe-west2"
      }
      replicas {
        location = "us-central1" # expect: TCOP-10-103 fail
      }
    }
  }
}

# Google chooses the places
resource "google_secret_manager_secret" "auto" {
  secret_id = "password"
  replication {
    auto {} # expect: TCOP-10-103 fail
  }
}

resource "google_secret_manager_secret" "provider_4" {
  secret_id = "password"
  replication {
    automatic = true # expect: TCOP-10-103 fail
  }
}

resource "google_kms_key_ring" "at_home" {
  name     = "orders"
  location = "europe-west2" # expect: TCOP-10-103 pass
}

resource "google_kms_key_ring" "global" {
  name     = "orders"
  location = "global" # expect: TCOP-10-103 fail
}

resource "google_kms_key_ring" "multi" {
  name     = "orders"
  location = "europe" # expect: TCOP-10-103 fail
}
