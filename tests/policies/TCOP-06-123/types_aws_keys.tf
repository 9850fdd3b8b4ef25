resource "aws_kms_replica_key" "silent" { # expect: TCOP-06-123 pass
  primary_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/mrk-1234"
  tags            = { environment = "production" }
}

resource "aws_kms_external_key" "silent" { # expect: TCOP-06-123 pass
  tags = { environment = "production" }
}

resource "aws_kms_external_key" "short" {
  deletion_window_in_days = 7 # expect: TCOP-06-123 fail
  tags                    = { environment = "production" }
}
