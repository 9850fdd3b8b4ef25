# Stores that only one provider has are a fact to weigh.
resource "aws_dynamodb_table" "sessions" {
  name = "sessions"
}

resource "google_spanner_instance" "records" {
  config = "regional-europe-west2"
}
