resource "google_container_cluster" "home" {
  name     = "home"
  location = "europe-west2" # expect: TCOP-10-101 pass
}

resource "google_container_cluster" "abroad" {
  name     = "abroad"
  location = "europe-west1" # expect: TCOP-10-101 fail
}

resource "google_sql_database_instance" "home" {
  name             = "home"
  database_version = "POSTGRES_17"
  region           = "europe-west2" # expect: TCOP-10-101 pass
}

resource "google_sql_database_instance" "abroad" {
  name             = "abroad"
  database_version = "POSTGRES_17"
  region           = "europe-west4" # expect: TCOP-10-101 fail
}

resource "google_alloydb_cluster" "home" {
  cluster_id = "home"
  location   = "europe-west2" # expect: TCOP-10-101 pass
}

resource "google_alloydb_cluster" "abroad" {
  cluster_id = "abroad"
  location   = "us-central1" # expect: TCOP-10-101 fail
}

resource "google_firestore_database" "home" {
  name        = "home"
  type        = "FIRESTORE_NATIVE"
  location_id = "europe-west2" # expect: TCOP-10-101 pass
}

resource "google_firestore_database" "abroad" {
  name        = "abroad"
  type        = "FIRESTORE_NATIVE"
  location_id = "nam5" # expect: TCOP-10-101 fail
}

resource "google_storage_bucket" "home" {
  name     = "home"
  location = "EUROPE-WEST2" # expect: TCOP-10-101 pass
}

resource "google_storage_bucket" "abroad" {
  name     = "abroad"
  location = "US" # expect: TCOP-10-101 fail
}

resource "google_compute_disk" "home" {
  name = "home"
  zone = "europe-west2-b" # expect: TCOP-10-101 pass
}

resource "google_compute_disk" "abroad" {
  name = "abroad"
  zone = "europe-west1-b" # expect: TCOP-10-101 fail
}

resource "google_filestore_instance" "home" {
  name     = "home"
  tier     = "ENTERPRISE"
  location = "europe-west2" # expect: TCOP-10-101 pass
}

resource "google_filestore_instance" "abroad" {
  name     = "abroad"
  tier     = "ENTERPRISE"
  location = "europe-west3" # expect: TCOP-10-101 fail
}

resource "google_redis_instance" "home" {
  name           = "home"
  memory_size_gb = 4
  region         = "europe-west2" # expect: TCOP-10-101 pass
}

resource "google_redis_instance" "abroad" {
  name           = "abroad"
  memory_size_gb = 4
  region         = "europe-north1" # expect: TCOP-10-101 fail
}

resource "google_redis_cluster" "home" {
  name        = "home"
  shard_count = 3
  region      = "europe-west2" # expect: TCOP-10-101 pass
}

resource "google_redis_cluster" "abroad" {
  name        = "abroad"
  shard_count = 3
  region      = "asia-east1" # expect: TCOP-10-101 fail
}

resource "google_memorystore_instance" "home" {
  instance_id = "home"
  shard_count = 3
  location    = "europe-west2" # expect: TCOP-10-101 pass
}

resource "google_memorystore_instance" "abroad" {
  instance_id = "abroad"
  shard_count = 3
  location    = "us-east4" # expect: TCOP-10-101 fail
}

resource "google_bigquery_dataset" "home" {
  dataset_id = "home"
  location   = "europe-west2" # expect: TCOP-10-101 pass
}

resource "google_bigquery_dataset" "abroad" {
  dataset_id = "abroad"
  location   = "EU" # expect: TCOP-10-101 fail
}

# BigQuery keeps a dataset in the United States where nobody says otherwise.
resource "google_bigquery_dataset" "silent" { # expect: TCOP-10-101 fail
  dataset_id = "silent"
}
