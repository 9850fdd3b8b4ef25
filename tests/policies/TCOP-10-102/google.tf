resource "google_storage_bucket" "home" {
  name     = "home"
  location = "EUROPE-WEST2"
}

resource "google_storage_bucket" "abroad" {
  name     = "abroad"
  location = "US"
}

resource "google_storage_transfer_job" "abroad" {
  description = "abroad"
  transfer_spec {
    gcs_data_source {
      bucket_name = google_storage_bucket.home.name
    }
    gcs_data_sink {
      bucket_name = google_storage_bucket.abroad.name # expect: TCOP-10-102 fail
    }
  }
}

resource "google_storage_transfer_job" "home" {
  description = "home"
  transfer_spec {
    gcs_data_source {
      bucket_name = google_storage_bucket.abroad.name
    }
    gcs_data_sink {
      bucket_name = "home" # expect: TCOP-10-102 pass
    }
  }
}

resource "google_storage_transfer_job" "switched_off" {
  description = "switched off"
  status      = "DISABLED"
  transfer_spec {
    gcs_data_sink {
      bucket_name = google_storage_bucket.abroad.name
    }
  }
}

resource "google_storage_transfer_job" "elsewhere" {
  description = "elsewhere"
  transfer_spec {
    gcs_data_sink {
      bucket_name = "another-project" # expect: TCOP-10-102 open
    }
  }
}
