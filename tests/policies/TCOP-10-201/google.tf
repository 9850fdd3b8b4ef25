resource "google_storage_bucket" "auto" {
  autoclass {
    enabled = true # expect: TCOP-10-201 pass
  }
}

resource "google_storage_bucket" "ends" {
  name   = "ends"
  labels = { classification = "official" }
  lifecycle_rule { # expect: TCOP-10-201 pass
    condition {
      age = 365
    }
    action {
      type = "Delete"
    }
  }
}

# A rule that only tidies uploads ends nothing, and one for older versions leaves the current ones.
resource "google_storage_bucket" "uploads" {
  name   = "uploads"
  labels = { classification = "official" }
  lifecycle_rule { # expect: TCOP-10-201 fail
    condition {
      age = 7
    }
    action {
      type = "AbortIncompleteMultipartUpload"
    }
  }
  lifecycle_rule {
    condition {
      age        = 30
      with_state = "ARCHIVED"
    }
    action {
      type = "Delete"
    }
  }
}

resource "google_storage_bucket" "some" {
  name   = "some"
  labels = { classification = "official" }
  lifecycle_rule { # expect: TCOP-10-201 open
    condition {
      age            = 30
      matches_prefix = ["drafts/"]
    }
    action {
      type = "Delete"
    }
  }
}
