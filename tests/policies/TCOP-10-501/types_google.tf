resource "google_container_cluster" "told" {
  name            = "told"
  resource_labels = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_container_cluster" "untold" {
  name            = "untold"
  resource_labels = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_alloydb_cluster" "told" {
  cluster_id = "told"
  location   = "europe-west2"
  labels     = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_alloydb_cluster" "untold" {
  cluster_id = "untold"
  location   = "europe-west2"
  labels     = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_storage_bucket" "told" {
  name     = "told"
  location = "europe-west2"
  labels   = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_storage_bucket" "untold" {
  name     = "untold"
  location = "europe-west2"
  labels   = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_compute_disk" "told" {
  name   = "told"
  zone   = "europe-west2-a"
  labels = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_compute_disk" "untold" {
  name   = "untold"
  zone   = "europe-west2-a"
  labels = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_filestore_instance" "told" {
  name   = "told"
  tier   = "ENTERPRISE"
  labels = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_filestore_instance" "untold" {
  name   = "untold"
  tier   = "ENTERPRISE"
  labels = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_pubsub_topic" "told" {
  name   = "told"
  labels = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_pubsub_topic" "untold" {
  name   = "untold"
  labels = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_secret_manager_secret" "told" {
  secret_id = "told"
  labels    = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_secret_manager_secret" "untold" {
  secret_id = "untold"
  labels    = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_redis_instance" "told" {
  name           = "told"
  memory_size_gb = 4
  labels         = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_redis_instance" "untold" {
  name           = "untold"
  memory_size_gb = 4
  labels         = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_redis_cluster" "told" {
  name        = "told"
  shard_count = 3
  labels      = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_redis_cluster" "untold" {
  name        = "untold"
  shard_count = 3
  labels      = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_memorystore_instance" "told" {
  instance_id = "told"
  shard_count = 3
  labels      = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_memorystore_instance" "untold" {
  instance_id = "untold"
  shard_count = 3
  labels      = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_bigquery_dataset" "told" {
  dataset_id = "told"
  location   = "europe-west2"
  labels     = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_bigquery_dataset" "untold" {
  dataset_id = "untold"
  location   = "europe-west2"
  labels     = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_bigquery_table" "told" {
  dataset_id = "orders"
  table_id   = "told"
  labels     = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_bigquery_table" "untold" {
  dataset_id = "orders"
  table_id   = "untold"
  labels     = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_compute_snapshot" "told" {
  name        = "told"
  source_disk = "orders"
  labels      = { owner = "records" } # expect: TCOP-10-501 pass
}

resource "google_compute_snapshot" "untold" {
  name        = "untold"
  source_disk = "orders"
  labels      = { purpose = "orders" } # expect: TCOP-10-501 fail
}

resource "google_sql_database_instance" "told" {
  name             = "told"
  database_version = "POSTGRES_17"
  settings {
    tier        = "db-custom-2-7680"
    user_labels = { owner = "records" } # expect: TCOP-10-501 pass
  }
}

resource "google_sql_database_instance" "untold" {
  name             = "untold"
  database_version = "POSTGRES_17"
  settings {
    tier        = "db-custom-2-7680"
    user_labels = { purpose = "orders" } # expect: TCOP-10-501 fail
  }
}

# Databases of Firestore and Spanner and tables of Bigtable have no labels.
resource "google_firestore_database" "orders" {
  name        = "orders"
  location_id = "europe-west2"
  type        = "FIRESTORE_NATIVE"
}

resource "google_spanner_database" "orders" {
  name     = "orders"
  instance = "orders"
}

resource "google_bigtable_table" "orders" {
  name          = "orders"
  instance_name = "orders"
}
