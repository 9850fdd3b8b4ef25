resource "google_bigtable_table" "silent" { # expect: TCOP-10-402 fail
  name          = "silent"
  instance_name = "orders"
}
