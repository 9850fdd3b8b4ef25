resource "aws_ebs_encryption_by_default" "silent" { # expect: TCOP-06-103 pass
}
