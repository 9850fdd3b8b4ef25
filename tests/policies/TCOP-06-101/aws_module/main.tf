module "orders" {
  source = "./database"
}

module "payments" {
  source    = "./database"
  encrypted = false
}
