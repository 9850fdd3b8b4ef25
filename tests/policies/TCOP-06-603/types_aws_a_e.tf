resource "aws_dms_replication_instance" "silent" { # expect: TCOP-06-603 pass
  replication_instance_id    = "silent"
  replication_instance_class = "dms.t3.medium"
}

resource "aws_dms_replication_instance" "public" {
  replication_instance_id    = "public"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = true # expect: TCOP-06-603 fail
}

resource "aws_elasticsearch_domain" "inside" {
  domain_name = "inside"
  vpc_options { # expect: TCOP-06-603 pass
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_elasticsearch_domain" "signed" { # expect: TCOP-06-603 fail
  domain_name = "signed"
}

resource "aws_elasticsearch_domain" "open" { # expect: TCOP-06-603 fail
  domain_name = "open"
  advanced_security_options {
    enabled = true
  }
}

resource "aws_elasticsearch_domain_policy" "open" {
  domain_name     = aws_elasticsearch_domain.open.domain_name
  access_policies = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }] })
}
