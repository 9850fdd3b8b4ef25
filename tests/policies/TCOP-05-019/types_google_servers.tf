# expect: TCOP-05-019 open
resource "google_compute_disk" "orders" {
  name = "orders"
}

resource "google_compute_instance" "orders" {
  name = "orders"
}

resource "google_compute_instance_group_manager" "orders" {
  name = "orders"
}

resource "google_compute_region_instance_group_manager" "orders" {
  name = "orders"
}

resource "google_storage_bucket" "orders" {
  name = "orders"
}
