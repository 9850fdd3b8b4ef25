variable "public" {
  type = bool
}

resource "aws_db_instance" "private" { # expect: TCOP-06-603 pass
  engine = "postgres"
}

resource "aws_db_instance" "public" {
  publicly_accessible = true # expect: TCOP-06-603 fail
}

resource "aws_db_instance" "asked" {
  publicly_accessible = var.public # expect: TCOP-06-603 open
}

resource "aws_db_instance" "open" {
  publicly_accessible    = true # expect: TCOP-06-603 fail
  vpc_security_group_ids = [aws_security_group.open.id]
}

resource "aws_security_group" "open" {
  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_db_instance" "on_purpose" {
  publicly_accessible = true
  tags                = { exposure = "public" } # expect: TCOP-06-603 pass
}

resource "aws_rds_cluster_instance" "public" {
  publicly_accessible = true # expect: TCOP-06-603 fail
}

resource "aws_redshift_cluster" "untold" { # expect: TCOP-06-603 open
  cluster_identifier = "reports"
}

resource "aws_mq_broker" "private" {
  publicly_accessible = false # expect: TCOP-06-603 pass
}

resource "aws_opensearch_domain" "inside" {
  vpc_options { # expect: TCOP-06-603 pass
    subnet_ids = ["subnet-1"]
  }
}

resource "aws_opensearch_domain" "signed" { # expect: TCOP-06-603 fail
  domain_name = "signed"
}

resource "aws_opensearch_domain" "open" { # expect: TCOP-06-603 fail
  access_policies = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }] })
}
