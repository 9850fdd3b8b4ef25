resource "google_cloudfunctions_function" "orders" {
  name    = "orders"
  runtime = "nodejs24"
}

resource "google_cloudfunctions_function_iam_member" "everybody" {
  cloud_function = google_cloudfunctions_function.orders.name
  role           = "roles/cloudfunctions.invoker"
  member         = "allUsers" # expect: TCOP-06-409 fail
}
