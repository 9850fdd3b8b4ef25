resource "google_sql_user" "literal" {
  name     = "orders"
  instance = "orders"
  password = "in-code" # expect: TCOP-06-502 fail
}

resource "google_sql_user" "iam" {
  name     = "orders@example.iam"
  instance = "orders"
  type     = "CLOUD_IAM_SERVICE_ACCOUNT"
}

resource "google_sql_user" "write_only" {
  name        = "orders"
  instance    = "orders"
  password_wo = "given-once" # expect: TCOP-06-502 pass
}
