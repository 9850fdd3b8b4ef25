resource "google_service_account_key" "key" {
  service_account_id = "sender" # expect: TCOP-06-406 fail
}
