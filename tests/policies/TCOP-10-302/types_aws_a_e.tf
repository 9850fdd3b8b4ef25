resource "aws_elasticsearch_domain" "audited" {
  domain_name = "audited"
  log_publishing_options {
    log_type                 = "AUDIT_LOGS" # expect: TCOP-10-302 pass
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-2:111122223333:log-group:audited"
  }
  advanced_security_options {
    enabled = true
  }
}

resource "aws_elasticsearch_domain" "slow_logs_only" { # expect: TCOP-10-302 fail
  domain_name = "slow-logs-only"
  log_publishing_options {
    log_type                 = "SEARCH_SLOW_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-2:111122223333:log-group:slow"
  }
  advanced_security_options {
    enabled = true
  }
}

# The domain publishes audit logs that it does not write without fine-grained access control.
resource "aws_elasticsearch_domain" "nothing_to_publish" { # expect: TCOP-10-302 fail
  domain_name = "nothing-to-publish"
  log_publishing_options {
    log_type                 = "AUDIT_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-2:111122223333:log-group:nothing"
  }
}
