resource "aws_elasticsearch_domain" "encrypted" {
  domain_name = "encrypted"
  node_to_node_encryption {
    enabled = true # expect: TCOP-06-205 pass
  }
}

resource "aws_elasticsearch_domain" "silent" { # expect: TCOP-06-205 fail
  domain_name = "silent"
}

resource "aws_dax_cluster" "encrypted" {
  cluster_name                     = "encrypted"
  cluster_endpoint_encryption_type = "TLS" # expect: TCOP-06-205 pass
}

resource "aws_dax_cluster" "clear" {
  cluster_name                     = "clear"
  cluster_endpoint_encryption_type = "NONE" # expect: TCOP-06-205 fail
}

resource "aws_dax_cluster" "silent" { # expect: TCOP-06-205 fail
  cluster_name = "silent"
}

resource "aws_appsync_api_cache" "encrypted" {
  api_id                     = "abcdefghij"
  transit_encryption_enabled = true # expect: TCOP-06-205 pass
}

resource "aws_appsync_api_cache" "silent" { # expect: TCOP-06-205 fail
  api_id = "klmnopqrst"
}
