resource "aws_elasticsearch_domain" "silent" { # expect: TCOP-10-302 fail
  domain_name = "silent"
}

resource "aws_elasticsearch_domain" "audited" {
  domain_name = "audited"
  advanced_security_options {
    enabled = true
  }
  log_publishing_options {
    log_type                 = "AUDIT_LOGS" # expect: TCOP-10-302 pass
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-2:111122223333:log-group:audit"
  }
}
