# An instance has a public address unless that is turned off; with no network named, only the proxy gets through.
resource "google_sql_database_instance" "silent" { # expect: TCOP-06-603 fail
  name             = "silent"
  database_version = "POSTGRES_17"
}
