resource "random_password" "orders" {
  length = 32
}

# Only the state holds it.
resource "google_sql_user" "made" {
  name     = "orders"
  instance = "orders"
  password = random_password.orders.result # expect: TCOP-06-502 fail
}
