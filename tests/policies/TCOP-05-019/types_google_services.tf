# expect: TCOP-05-019 pass
resource "google_alloydb_cluster" "orders" {
  cluster_id = "orders"
}

resource "google_app_engine_flexible_app_version" "orders" {
  service = "orders"
}

resource "google_app_engine_standard_app_version" "orders" {
  service = "orders"
}

resource "google_bigquery_dataset" "orders" {
  dataset_id = "orders"
}

resource "google_bigtable_instance" "orders" {
  name = "orders"
}

resource "google_cloud_run_service" "orders" {
  name = "orders"
}

resource "google_cloud_run_v2_job" "orders" {
  name = "orders"
}

resource "google_cloudfunctions2_function" "orders" {
  name = "orders"
}

resource "google_cloudfunctions_function" "orders" {
  name = "orders"
}

resource "google_container_cluster" "orders" {
  name = "orders"
}

resource "google_dataflow_job" "orders" {
  name = "orders"
}

resource "google_filestore_instance" "orders" {
  name = "orders"
}

resource "google_firestore_database" "orders" {
  name = "orders"
}

resource "google_memorystore_instance" "orders" {
  instance_id = "orders"
}

resource "google_pubsub_topic" "orders" {
  name = "orders"
}

resource "google_redis_instance" "orders" {
  name = "orders"
}

resource "google_spanner_instance" "orders" {
  name = "orders"
}

resource "google_sql_database_instance" "orders" {
  name = "orders"
}

resource "google_storage_bucket" "orders" {
  name = "orders"
}

resource "google_vertex_ai_endpoint" "orders" {
  name = "orders"
}

resource "google_workflows_workflow" "orders" {
  name = "orders"
}
