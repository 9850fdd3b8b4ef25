resource "google_firestore_database" "orders" { # expect: TCOP-06-108 pass
  name        = "orders"
  location_id = "europe-west2"
  type        = "FIRESTORE_NATIVE"
}
