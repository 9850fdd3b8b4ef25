resource "google_sql_database_instance" "regional" {
  settings {
    availability_type = "REGIONAL" # expect: TCOP-05-014 pass
    user_labels       = { environment = "production" }
  }
}
