# The standards that the service turns on by itself.
resource "aws_securityhub_account" "silent" { # expect: TCOP-06-705 pass
}
