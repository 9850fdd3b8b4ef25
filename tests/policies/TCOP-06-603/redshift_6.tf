terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

resource "aws_redshift_cluster" "silent" { # expect: TCOP-06-603 pass
  cluster_identifier = "reports"
}
