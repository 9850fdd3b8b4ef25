resource "aws_redshift_cluster" "managed" {
  cluster_identifier     = "managed"
  node_type              = "ra3.large"
  master_username        = "admin"
  manage_master_password = true # expect: TCOP-06-502 pass
}

resource "aws_redshiftserverless_namespace" "literal" {
  namespace_name      = "literal"
  admin_username      = "admin"
  admin_user_password = "Winter-in-London" # expect: TCOP-06-502 fail
}

# The domain asks IAM who somebody is.
resource "aws_opensearch_domain" "by_role" { # expect: TCOP-06-502 pass
  domain_name = "by-role"
  advanced_security_options {
    enabled = true
    master_user_options {
      master_user_arn = "arn:aws:iam::123456789012:role/search-admin"
    }
  }
}
