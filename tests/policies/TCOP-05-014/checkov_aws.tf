provider "aws" {
  default_tags {
    tags = { environment = "production" }
  }
}

# The older type of search domains.
resource "aws_elasticsearch_domain" "single" { # expect: TCOP-05-014 fail
  domain_name = "cases"
}

resource "aws_elasticsearch_domain" "spread" {
  domain_name = "cases"
  cluster_config {
    instance_count         = 2
    zone_awareness_enabled = true # expect: TCOP-05-014 pass
  }
}
