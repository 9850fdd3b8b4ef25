resource "google_cloudfunctions2_function" "open" {
  name     = "open"
  location = "europe-west2"
}

resource "google_cloudfunctions2_function_iam_member" "open" {
  cloud_function = google_cloudfunctions2_function.open.name
  role           = "roles/cloudfunctions.invoker"
  member         = "allUsers" # expect: TCOP-06-409 fail
}

resource "google_cloudfunctions2_function" "published" {
  name     = "published"
  location = "europe-west2"
  labels   = { exposure = "public" }
}

resource "google_cloudfunctions2_function_iam_member" "published" {
  cloud_function = google_cloudfunctions2_function.published.name
  role           = "roles/cloudfunctions.invoker"
  member         = "allUsers" # expect: TCOP-06-409 pass
}

resource "google_cloudfunctions_function_iam_member" "named" {
  cloud_function = "elsewhere"
  role           = "roles/cloudfunctions.invoker"
  member         = "serviceAccount:caller@service.iam.gserviceaccount.com" # expect: TCOP-06-409 pass
}

# the labels of the function are out of sight
resource "google_cloudfunctions_function_iam_member" "elsewhere" {
  cloud_function = "elsewhere"
  role           = "roles/cloudfunctions.invoker"
  member         = "allAuthenticatedUsers" # expect: TCOP-06-409 open
}
