# The older type of search domains has audit logs as well.
resource "aws_elasticsearch_domain" "silent" { # expect: TCOP-10-302 fail
  domain_name           = "cases"
  elasticsearch_version = "7.10"
}

resource "aws_elasticsearch_domain" "audited" {
  domain_name           = "cases"
  elasticsearch_version = "7.10"
  advanced_security_options {
    enabled = true
  }
  log_publishing_options {
    log_type                 = "AUDIT_LOGS" # expect: TCOP-10-302 pass
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-2:123456789012:log-group:cases"
  }
}
