variable "ms" {
  type = number
}

resource "google_bigquery_dataset" "kept" { # expect: TCOP-10-203 fail
  dataset_id = "kept"
  labels     = { retention-days = "90" }
}

resource "google_bigquery_dataset" "ends" {
  dataset_id                  = "ends"
  default_table_expiration_ms = 3600000 # expect: TCOP-10-203 pass
  labels                      = { retention-days = "90" }
}

resource "google_bigquery_dataset" "partitions" {
  dataset_id                      = "partitions"
  default_partition_expiration_ms = 86400000000 # expect: TCOP-10-203 fail
  labels                          = { retention-days = "90" }
}

resource "google_bigquery_dataset" "asked" {
  dataset_id                  = "asked"
  default_table_expiration_ms = var.ms # expect: TCOP-10-203 open
  labels                      = { retention-days = "90" }
}

resource "google_bigquery_dataset" "by_table" { # expect: TCOP-10-203 pass
  dataset_id = "by_table"
  labels     = { retention-days = "90" }
}

resource "google_bigquery_table" "by_table" {
  dataset_id = google_bigquery_dataset.by_table.dataset_id
  table_id   = "one"
  time_partitioning {
    type          = "DAY"
    expiration_ms = 3600000
  }
}

resource "google_bigquery_dataset" "untold" {
  dataset_id = "untold"
}

# A part of the tables has no end.
resource "google_bigquery_dataset" "half" { # expect: TCOP-10-203 fail
  dataset_id = "half"
  labels     = { retention-days = "90" }
}

resource "google_bigquery_table" "half" {
  dataset_id      = google_bigquery_dataset.half.dataset_id
  table_id        = "one"
  expiration_time = 1893456000000
}

resource "google_bigquery_table" "endless" {
  dataset_id = google_bigquery_dataset.half.dataset_id
  table_id   = "two"
}

# The longer of two defaults counts.
resource "google_bigquery_dataset" "both" {
  dataset_id                      = "both"
  default_table_expiration_ms     = 3600000
  default_partition_expiration_ms = 86400000000 # expect: TCOP-10-203 fail
  labels                          = { retention-days = "90" }
}
