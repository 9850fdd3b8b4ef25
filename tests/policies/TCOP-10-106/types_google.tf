resource "google_storage_bucket" "letters" {
  name     = "letters"
  location = "europe-west2"
  labels   = { classification = "official-sensitive" }
}

resource "google_storage_bucket" "guidance" {
  name     = "guidance"
  location = "europe-west2"
  labels   = { classification = "open" } # expect: TCOP-10-106 pass
}

# A backend has no labels of its own: what it delivers is told by those of its bucket.
resource "google_compute_backend_bucket" "letters" {
  name        = "letters"
  bucket_name = google_storage_bucket.letters.name
  enable_cdn  = true # expect: TCOP-10-106 fail
}

resource "google_compute_backend_bucket" "silent" { # expect: TCOP-10-106 pass
  name        = "silent"
  bucket_name = google_storage_bucket.letters.name
}

resource "google_compute_backend_bucket" "guidance" {
  name        = "guidance"
  bucket_name = google_storage_bucket.guidance.name
  enable_cdn  = true
}

resource "google_compute_backend_service" "silent" { # expect: TCOP-10-106 pass
  name = "silent"
}

resource "google_compute_backend_service" "cached" {
  name       = "cached"
  enable_cdn = true # expect: TCOP-10-106 open
}
